import api, { route } from '@forge/api';
import { create, record, string, type, boolean } from 'superstruct';
import { expectAnswer, readBody, type Answer } from './answer';

const Body = type({ permissions: record(string(), type({ havePermission: boolean() })) });

async function holds(permission: string, call: Promise<Answer>): Promise<boolean> {
  const answer = await expectAnswer('read permissions', call);
  const { permissions } = await readBody('read permissions', answer, (body) => create(body, Body));
  return permissions[permission]?.havePermission === true;
}

/** May the person who asks administer this project? Jira answers, with their own rights. */
export const mayAdministerProject = (projectId: string): Promise<boolean> =>
  holds(
    'ADMINISTER_PROJECTS',
    api.asUser().requestJira(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=ADMINISTER_PROJECTS`, {
      method: 'GET',
    }),
  );

/** May they administer Jira, and with it the workflows that projects share? */
export const mayAdministerJira = (): Promise<boolean> =>
  holds(
    'ADMINISTER',
    api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, { method: 'GET' }),
  );
