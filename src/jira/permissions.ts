import api, { route } from '@forge/api';
import { create, record, string, type, boolean } from 'superstruct';
import { expectAnswer, readBody } from './answer';

const Body = type({ permissions: record(string(), type({ havePermission: boolean() })) });

/** May the person who asks administer this project? Jira answers, with their own rights. */
export async function mayAdministerProject(projectId: string): Promise<boolean> {
  const answer = await expectAnswer(
    'read permissions',
    api.asUser().requestJira(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=ADMINISTER_PROJECTS`, {
      method: 'GET',
    }),
  );
  const { permissions } = await readBody('read permissions', answer, (body) => create(body, Body));
  return permissions['ADMINISTER_PROJECTS']?.havePermission === true;
}
