import type { JsonObject } from '../../../../sandbox/json';
import { NATIVE_RULES } from '../../../../sandbox/site/workflow/rules/table';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk, ari, installRule, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
let id: string;
beforeEach(() => {
  desk = aWorkflowDesk();
  id = workflowId(desk.flow());
});
const get = (path: string) => desk.call('admin', 'GET', path);
const refused = (status: number, message: string) => ({ status, body: { errorMessages: [message], errors: {} } });
const token = (text: string) => encodeURIComponent(Buffer.from(text).toString('base64'));

describe('who shares a workflow', () => {
  const types = (query = '') => get(`/rest/api/3/workflow/${id}/project/10000/issueTypeUsages${query}`);
  const valuesOf = ({ body }: Awaited<ReturnType<typeof types>>) => (body as { issueTypes: JsonObject }).issueTypes;

  test('is told with the work types of one project, in its order', async () => {
    const { issueTypeIds, workflows } = desk.site.projects.get('10000')!;
    const using = issueTypeIds.filter((it) => workflows[it] === desk.flow().name);
    expect(await types()).toEqual({
      status: 200,
      body: { workflowId: id, projectId: '10000', issueTypes: { values: using.map((it) => ({ id: it })) } },
    });
    expect(using.length).toBeGreaterThan(1);
    const many = Array.from({ length: 201 }, (_, index) => String(index + 1));
    desk.site.projects.get('10000')!.issueTypeIds = many;
    for (const it of many) workflows[it] = desk.flow().name;
    expect((valuesOf(await types())['values'] as JsonObject[]).length).toBe(50);
    const last = valuesOf(await types('?maxResults=200'));
    expect((last['values'] as JsonObject[]).length).toBe(200);
    expect(valuesOf(await types(`?nextPageToken=${String(last['nextPageToken'])}`))).toEqual({
      values: [{ id: '201' }],
    });
    expect(valuesOf(await types(`?maxResults=1&nextPageToken=${token('{"o":100}')}`))).toEqual({
      values: [{ id: '101' }],
      nextPageToken: Buffer.from('{"o":101}').toString('base64'),
    });
  });

  test.each(['0', '-1', '201', '1.5', 'many'])('is told on pages of 1 to 200: %s is none', async (maxResults) => {
    expect(await types(`?maxResults=${maxResults}`)).toEqual(
      refused(400, 'maxResults must be an integer between 1 and 200.'),
    );
  });

  test.each(['{"o":x}', 'x{"o":1}', '{"o":1}x', '1'])('goes on from tokens that it gave: %s is none', async (text) => {
    expect(await types(`?nextPageToken=${token(text)}`)).toEqual(refused(400, 'Invalid format of nextPageToken'));
  });

  test('is asked of a workflow and a project that exist', async () => {
    const gone = refused(404, 'The workflow was not found.');
    expect(await get('/rest/api/3/workflow/gone/projectUsages')).toEqual(gone);
    expect(await get('/rest/api/3/workflow/gone/workflowSchemes')).toEqual(gone);
    expect(await get(`/rest/api/3/workflow/${id}/project/777/issueTypeUsages`)).toEqual(
      refused(404, "No project could be found with id '777'."),
    );
    expect(await desk.call('admin', 'DELETE', '/rest/api/3/workflow/gone')).toEqual(gone);
  });
});

describe('what a workflow can have', () => {
  const CAPABILITIES = '/rest/api/3/workflows/capabilities';

  test('is told in full: rules of Jira that are followed here, and those of apps', async () => {
    installRule(desk.site, { moduleKey: 'after', ruleKey: 'forge:workflow-post-function', name: 'Hand over' });
    installRule(desk.site, {
      moduleKey: 'team',
      ruleKey: 'forge:expression-condition',
      projectTypes: ['team-managed'],
    });
    const { status, body } = await get(`${CAPABILITIES}?workflowId=${id}`);
    const { systemRules, ...rest } = body as JsonObject & { systemRules: JsonObject[] };
    expect([status, rest]).toEqual([
      200,
      {
        editorScope: 'GLOBAL',
        projectTypes: ['service_desk'],
        forgeRules: [
          {
            id: ari('after'),
            ruleKey: 'forge:workflow-post-function',
            ruleType: 'Function',
            name: 'Hand over',
            description: 'The rule after',
          },
        ],
        connectRules: [],
        triggerRules: [],
      },
    ]);
    expect(systemRules.at(-1)).toEqual({
      ruleKey: 'system:transition-screen',
      ruleType: 'Screen',
      name: 'Show a screen',
      description: 'Shows a screen while the transition is made.',
      incompatibleRuleKeys: [],
      isAvailableForInitialTransition: false,
      isVisible: true,
    });
    expect(systemRules.map((it) => it['ruleKey']).slice(0, -1)).toEqual(NATIVE_RULES.map((it) => it.ruleKey));
  });

  test('is asked of one workflow, by its id or by a project and a work type', async () => {
    const either = refused(400, 'Provide either workflowId, or both projectId and issueTypeId.');
    const typeId = desk.issue().typeId;
    for (const query of [
      '',
      `workflowId=${id}&projectId=10000&issueTypeId=${typeId}`,
      'projectId=10000',
      `issueTypeId=${typeId}`,
    ])
      expect(await get(`${CAPABILITIES}?${query}`)).toEqual(either);
    const missing = refused(400, 'The workflow was not found.');
    for (const query of ['workflowId=gone', 'projectId=10000&issueTypeId=777', `projectId=777&issueTypeId=${typeId}`])
      expect(await get(`${CAPABILITIES}?${query}`)).toEqual(missing);
    expect((await get(`${CAPABILITIES}?workflowId=${id}&projectId=10000`)).status).toBe(200);
  });
});
