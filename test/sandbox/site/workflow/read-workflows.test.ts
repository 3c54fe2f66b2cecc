import type { JsonObject } from '../../../../sandbox/json';
import { INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../../sandbox/seed/stock/workflows';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { aWorkflowDesk, ari, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const read = async (body: JsonObject) => {
  const answer = await desk.call('admin', 'POST', '/rest/api/3/workflows', body);
  return { status: answer.status, ...(answer.body as { workflows: JsonObject[]; statuses: JsonObject[] }) };
};
const search = async (query: string) => {
  const { body } = await desk.call('admin', 'GET', `/rest/api/3/workflows/search?${query}`);
  return body as { values: { name: string; transitions?: JsonObject[] }[]; isLast: boolean; total: number };
};

describe('reading workflows', () => {
  test('finds them by name, id, or project and work type; one that is not there fails all', async () => {
    const names = { workflowNames: [INCIDENT_WORKFLOW] };
    const [incident] = (await read(names)).workflows;
    expect(incident).toMatchObject({ name: INCIDENT_WORKFLOW, scope: { type: 'GLOBAL' }, isEditable: true });
    const pair = { projectId: '10000', issueTypeId: desk.issue().typeId };
    const { workflows } = await read({ workflowIds: [incident!['id']!], projectAndIssueTypes: [pair] });
    expect(workflows.map((it) => it['name'])).toEqual([INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW]);
    expect((await read({ workflowNames: [INCIDENT_WORKFLOW, 'No such workflow'] })).status).toBe(404);
  });

  test('a scope is one of the two there are', async () => {
    const path = '/rest/api/3/workflows/search?scope=';
    expect((await desk.call('admin', 'GET', `${path}global`)).status).toBe(200);
    expect((await desk.call('admin', 'GET', `${path}EVERYWHERE`)).status).toBe(400);
  });

  test('shows statuses with their properties, and keeps silent about approvals', async () => {
    const closed = Object.keys(desk.site.workflows.get(INCIDENT_WORKFLOW)!.statusProperties!)[0]!;
    desk.site.workflows.get(INCIDENT_WORKFLOW)!.statusProperties![closed]!['approval.active'] = 'true';
    const { workflows, statuses } = await read({ workflowNames: [INCIDENT_WORKFLOW] });
    expect(workflows[0]!['statuses']).toContainEqual({
      statusReference: closed,
      properties: { 'jira.issue.editable': 'false' },
      deprecated: false,
    });
    expect(statuses).toContainEqual(expect.objectContaining({ id: closed, name: 'Closed', statusCategory: 'DONE' }));
  });

  test('shows the rules of apps with texts only, and gives rules other ids at each read', async () => {
    const module = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
    desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(module, { config: '{"a":1}' }) }];
    const rule = async () => {
      const [found] = (await read({ workflowNames: [desk.flow().name] })).workflows;
      const transitions = found!['transitions'] as { id: string; validators: JsonObject[] }[];
      return transitions.find((it) => it.id === '51')!.validators[0]!;
    };
    const [first, second] = [await rule(), await rule()];
    expect(first).toEqual({
      id: expect.any(String),
      ruleKey: 'forge:expression-validator',
      parameters: { key: ari('gate'), config: '{"a":1}', id: 'rule-1', disabled: 'false', tag: '' },
    });
    expect(second['id']).not.toBe(first['id']);
  });

  test('searches by part of a name, page by page, with transitions only when expanded', async () => {
    expect((await search('queryString=incident')).values).toMatchObject([{ name: INCIDENT_WORKFLOW }]);
    const first = await search('maxResults=1&expand=values.transitions');
    expect(first).toMatchObject({ isLast: false, total: desk.site.workflows.size });
    expect(first.values[0]!.transitions!.map((it) => it['type'])).toContain('INITIAL');
    expect((await search('maxResults=1')).values[0]!.transitions).toBeUndefined();
    expect((await search('scope=PROJECT')).values).toEqual([]);
    desk.site.workflows.set('Idle', { name: 'Idle', initialStatusId: '1', statusIds: ['1'], transitions: [] });
    expect((await search('isActive=false')).values.map((it) => it.name)).toEqual(['Idle']);
    const refused = await desk.call('admin', 'GET', '/rest/api/3/workflows/search?expand=values.statuses');
    expect(refused.status).toBe(400);
  });

  test('is for who administers Jira: a project admin is refused', async () => {
    for (const [method, path, body] of [
      ['GET', '/rest/api/3/workflows/search'],
      ['POST', '/rest/api/3/workflows', {}],
      ['POST', '/rest/api/3/workflows/create', {}],
      ['POST', '/rest/api/3/workflows/update', {}],
      ['GET', '/rest/api/3/workflows/capabilities?workflowId=x'],
    ] as const)
      expect((await desk.call('project-admin', method, path, body)).status).toBe(401);
    const path = `/rest/api/3/workflow/${workflowId(desk.flow())}`;
    expect(await desk.call('project-admin', 'DELETE', path)).toEqual({
      status: 403,
      body: {
        errorMessages: ['Only Jira administrators can access the workflow configuration.'],
        errors: {},
      },
    });
  });
});

describe('what a workflow can have', () => {
  test('names rules of Jira, and of installed apps for company-managed projects', async () => {
    installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator', name: 'Close check' });
    installRule(desk.site, {
      moduleKey: 'team',
      ruleKey: 'forge:expression-condition',
      projectTypes: ['team-managed'],
    });
    const path = `/rest/api/3/workflows/capabilities?projectId=10000&issueTypeId=${desk.issue().typeId}`;
    const { body } = await desk.call('admin', 'GET', path);
    expect(body).toMatchObject({
      editorScope: 'GLOBAL',
      projectTypes: ['service_desk'],
      forgeRules: [
        { id: ari('gate'), ruleKey: 'forge:expression-validator', ruleType: 'Validator', name: 'Close check' },
      ],
      systemRules: expect.arrayContaining([
        expect.objectContaining({ ruleKey: 'system:validate-field-value', isAvailableForInitialTransition: true }),
      ]),
    });
    expect((await desk.call('admin', 'GET', '/rest/api/3/workflows/capabilities?projectId=10000')).status).toBe(400);
  });

  test('names the projects, work types and schemes that share it: facilities has that of the help desk', async () => {
    const path = `/rest/api/3/workflow/${workflowId(desk.flow())}`;
    const ids = async (more: string) => (await desk.call('admin', 'GET', path + more)).body as JsonObject;
    expect(await ids('/projectUsages?maxResults=1')).toEqual({
      workflowId: workflowId(desk.flow()),
      projects: { values: [{ id: '10000' }], nextPageToken: expect.any(String) },
    });
    const { projects } = (await ids('/projectUsages?maxResults=1')) as { projects: { nextPageToken: string } };
    const next = await ids(`/projectUsages?maxResults=1&nextPageToken=${encodeURIComponent(projects.nextPageToken)}`);
    expect(next['projects']).toEqual({ values: [{ id: '10003' }] });
    expect((await ids('/project/10000/issueTypeUsages'))['issueTypes']).toEqual({
      values: expect.arrayContaining([{ id: desk.issue().typeId }]),
    });
    expect((await ids('/workflowSchemes'))['workflowSchemes']).toEqual({ values: [{ id: '20000' }, { id: '20003' }] });
    expect((await desk.call('admin', 'GET', `${path}/projectUsages?nextPageToken=x`)).status).toBe(400);
  });

  test('goes away only when no project uses it', async () => {
    desk.site.workflows.set('Idle', {
      name: 'Idle',
      id: 'idle',
      initialStatusId: '1',
      statusIds: ['1'],
      transitions: [],
    });
    expect((await desk.call('admin', 'DELETE', '/rest/api/3/workflow/idle')).status).toBe(204);
    expect((await desk.call('admin', 'DELETE', '/rest/api/3/workflow/idle')).status).toBe(404);
    const active = await desk.call('admin', 'DELETE', `/rest/api/3/workflow/${workflowId(desk.flow())}`);
    expect(active.body).toMatchObject({ errorMessages: ['Cannot delete an active workflow.'] });
  });
});
