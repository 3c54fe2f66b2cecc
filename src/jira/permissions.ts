import api, { route } from '@forge/api';
import { create, record, string, type, boolean } from 'superstruct';
import { expectAnswer, readBody } from './answer';

const Body = type({ permissions: record(string(), type({ havePermission: boolean() })) });

async function holds(permission: string, path: ReturnType<typeof route>): Promise<boolean> {
  const answer = await expectAnswer('read permissions', api.asUser().requestJira(path, { method: 'GET' }));
  const { permissions } = await readBody('read permissions', answer, (body) => create(body, Body));
  return permissions[permission]?.havePermission === true;
}

/** May the person who asks administer this project? Jira answers, with their own rights. */
export const mayAdministerProject = (projectId: string): Promise<boolean> =>
  holds('ADMINISTER_PROJECTS', route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=ADMINISTER_PROJECTS`);

/** May they administer Jira, and with it the workflows that projects share? */
export const mayAdministerJira = (): Promise<boolean> =>
  holds('ADMINISTER', route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
