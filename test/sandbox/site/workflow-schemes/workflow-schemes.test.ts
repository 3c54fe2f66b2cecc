import { aWorkflowDesk, type WorkflowDesk } from '../workflow/workflow-desk';

const SCHEMES = '/rest/api/3/workflowscheme';
let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const schemes = async () => (await desk.call('admin', 'GET', SCHEMES)).body as { values: { id: number }[] };

test('each project has its scheme, which says what workflow its work types have', async () => {
  const { body } = await desk.call('admin', 'GET', `${SCHEMES}/project?projectId=10000&projectId=999`);
  expect(body).toEqual({
    values: [
      {
        projectIds: ['10000'],
        workflowScheme: expect.objectContaining({
          name: 'HELP: Workflow scheme',
          issueTypeMappings: desk.site.projects.get('10000')!.workflows,
        }),
      },
    ],
  });
  expect((await desk.call('admin', 'GET', `${SCHEMES}/project`)).status).toBe(400);
});

test('only a project without work takes another scheme, and then shares it', async () => {
  const help = desk.site.projects.get('10000')!;
  desk.site.projects.set('10009', { ...help, id: '10009', key: 'FAR', workflows: {} });
  const count = (await schemes()).values.length;
  const assign = (projectId: string, workflowSchemeId = '20000') =>
    desk.call('admin', 'PUT', `${SCHEMES}/project`, { projectId, workflowSchemeId });
  expect((await assign('10000')).status).toBe(400);
  expect((await assign('10009', '1')).status).toBe(404);
  expect((await assign('10009')).status).toBe(204);
  expect(desk.site.projects.get('10009')!.workflows).toEqual(help.workflows);
  expect((await schemes()).values).toHaveLength(count - 1);
  const { body } = await desk.call('admin', 'GET', `${SCHEMES}/20000/projectUsages`);
  expect(body).toEqual({ workflowSchemeId: '20000', projects: { values: [{ id: '10000' }, { id: '10009' }] } });
});

test('they are for Jira administrators', async () => {
  expect(await desk.call('project-admin', 'GET', `${SCHEMES}/project?projectId=10000`)).toEqual({
    status: 403,
    body: { errorMessages: ['Only Jira administrators can access workflow scheme associations.'], errors: {} },
  });
  expect((await desk.call('project-admin', 'GET', SCHEMES)).status).toBe(403);
  expect((await desk.call('project-admin', 'GET', `${SCHEMES}/20000`)).status).toBe(403);
});
