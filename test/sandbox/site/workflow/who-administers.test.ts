import type { Json } from '../../../../sandbox/json';
import { workflowAdminRoutes } from '../../../../sandbox/site/workflow/admin/routes';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk } from './workflow-desk';

const desk = aWorkflowDesk();
const path = `/rest/api/3/workflow/${workflowId(desk.flow())}`;
const EMPTY = { payload: {} };
const ADMIN_ONLY: [method: string, path: string, body?: Json][] = [
  ['GET', '/rest/api/3/workflows/search'],
  ['POST', '/rest/api/3/workflows', {}],
  ['POST', '/rest/api/3/workflows/create', {}],
  ['POST', '/rest/api/3/workflows/create/validation', EMPTY],
  ['POST', '/rest/api/3/workflows/update', {}],
  ['POST', '/rest/api/3/workflows/update/validation', EMPTY],
  ['GET', '/rest/api/3/workflows/capabilities?workflowId=x'],
  ['GET', `${path}/projectUsages`],
  ['GET', `${path}/project/10000/issueTypeUsages`],
  ['GET', `${path}/workflowSchemes`],
];
const NO_SCOPE = { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };

describe('who administers workflows', () => {
  test.each(ADMIN_ONLY)('%s %s is for who holds Administer Jira', async (method, at, body) => {
    expect(await desk.call('project-admin', method, at, body)).toEqual({
      status: 401,
      body: {
        errorMessages: ['You need the Administer Jira global permission to work with global workflows and statuses.'],
        errors: {},
      },
    });
  });

  test('an app needs the scope to configure Jira for every one of these operations', async () => {
    const others: typeof ADMIN_ONLY = [
      ['GET', '/rest/api/3/workflows/defaultEditor'],
      ['DELETE', path],
      ['GET', '/rest/api/3/workflow/rule/config?types=validator'],
      ['PUT', '/rest/api/3/workflow/rule/config', { workflows: [] }],
    ];
    const all = [...ADMIN_ONLY, ...others];
    expect(all).toHaveLength(workflowAdminRoutes.length);
    for (const [method, at, body] of all) {
      expect(await desk.call('narrow app', method, at, body)).toEqual(NO_SCOPE);
      expect(await desk.call('app', method, at, body)).not.toEqual(NO_SCOPE);
    }
  });

  test('everybody works with the new editor', async () => {
    expect(await desk.call('agent-l1', 'GET', '/rest/api/3/workflows/defaultEditor')).toEqual({
      status: 200,
      body: { value: 'NEW' },
    });
  });
});

describe('statuses', () => {
  const desk = aWorkflowDesk();
  const search = async (who: string) => (await desk.call(who, 'GET', '/rest/api/3/statuses/search')).status;

  test('are read by who administers a project, or the site though it has none', async () => {
    expect([await search('admin'), await search('project-admin')]).toEqual([200, 200]);
    expect(await desk.call('agent-l1', 'GET', '/rest/api/3/statuses/search')).toEqual({
      status: 401,
      body: {
        errorMessages: ['You need the Administer projects or Administer Jira permission to read statuses.'],
        errors: {},
      },
    });
    desk.site.projects.clear();
    expect([await search('admin'), await search('project-admin')]).toEqual([200, 401]);
  });
});
