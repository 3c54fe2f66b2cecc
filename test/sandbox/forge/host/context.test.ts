import type { ModuleAsk } from '../../../../sandbox/forge/host/host.types';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { id } from '../../../support/small-site';
import { signpost, SIGNPOST } from '../signpost';

const issue = { id: '10001', key: 'HELP-1', type: 'Service request', typeId: '10' };
const project = { id: '10000', key: 'HELP', type: 'service_desk' };

describe('what a module is told of where it is', () => {
  const extension = async (ask: Partial<ModuleAsk> & { types: string[] }) =>
    (await signpost()).one({ accountId: id('admin'), ...ask }).extension;
  const asAgent = { accountId: id('agent-l1') };

  it.each([
    ['jira:issuePanel', { isNewToIssue: false }],
    ['jira:issueContext', {}],
    ['jira:issueAction', {}],
  ])('%s: work item and project', async (type, more) => {
    expect(await extension({ types: [type], ...asAgent, issueKey: 'HELP-1' })).toEqual({
      type,
      issue,
      project,
      ...more,
      location: 'http://localhost:8086/browse/HELP-1',
    });
  });

  it.each(['jira:projectPage', 'jira:projectSettingsPage'])('%s: the project', async (type) => {
    const { accountId } = { accountId: id('project-admin') };
    expect(await extension({ types: [type], accountId, projectKey: 'HELP', path: '/x?y=1' })).toEqual({
      type,
      project,
      location: 'http://localhost:8086/x?y=1',
    });
  });

  it('a field: its value, and how it is shown', async () => {
    const it = await signpost();
    it.issue.values.customfield_10200 = 'L2';
    it.issue.values.customfield_10201 = Date.UTC(2026, 10, 16, 8);
    const fields = it.forge.host.modules({ types: ['jira:customField'], ...asAgent, issueKey: 'HELP-1' });
    expect(fields[0]?.extension).toEqual({
      type: 'jira:customField',
      entryPoint: 'view',
      fieldId: 'customfield_10200',
      fieldType: it.ari('level'),
      fieldValue: 'L2',
      issue,
      project,
      renderContext: 'issue-view',
      experience: 'issue-view',
      location: 'http://localhost:8086/browse/HELP-1',
    });
    expect(fields[2]?.extension.fieldValue).toMatch(/^2026-11-16T08:00:00.000\+0000$/);
  });

  it('a field on a transition’s screen: the value on the form, and which transition', async () => {
    const told = await extension({
      types: ['jira:customField'],
      ...asAgent,
      issueKey: 'HELP-1',
      fieldId: 'customfield_10200',
      fieldValue: 'L3',
      renderContext: 'issue-transition',
      transitionId: '31',
    });
    expect(told).toMatchObject({ entryPoint: 'edit', fieldValue: 'L3', issueTransition: { id: '31' } });
  });

  it('the portal’s detail: numbers for portal and request type, and what the form stored', async () => {
    const it = await signpost();
    it.issue.properties[it.forge.app.appId] = { floor: '3' };
    const types = ['jiraServiceManagement:portalRequestDetail'];
    expect(it.one({ types, accountId: id('customer'), requestKey: 'HELP-1' }).extension).toEqual({
      type: types[0],
      portal: { id: 1 },
      request: { key: 'HELP-1', typeId: 7, property: { floor: '3' } },
      location: 'http://localhost:8086/browse/HELP-1',
    });
  });

  it('the form of a rule: workflow, transition, and the configuration as it was saved', async () => {
    const it = await signpost();
    const flow = it.site.workflows.get('flow')!;
    flow.transitions.push({ id: '21', name: 'Resolve', from: ['1'], to: '2' });
    const workflow = { workflowId: workflowId(flow), configuration: '{"key":"value"}' };
    expect(
      it.one({ types: ['jira:workflowValidator'], accountId: id('admin'), workflow, transitionId: '21' }).extension,
    ).toMatchObject({
      isNewEditor: true,
      workflowId: workflowId(flow),
      workflowName: 'flow',
      transitionContext: { id: '21', from: { name: 'Waiting for support' }, to: { id: '2', statusCategory: 'DONE' } },
      validatorConfig: '{"key":"value"}',
    });
  });

  it('a gadget: dashboard, gadget and configuration', async () => {
    const gadget = { dashboardId: '5', gadgetId: '6', configuration: { team: 'T' } };
    expect(await extension({ types: ['jira:dashboardGadget'], gadget })).toMatchObject({
      dashboard: { id: '5' },
      gadget: { id: '6' },
      gadgetConfiguration: { team: 'T' },
    });
  });
});

describe('the context of a page', () => {
  it('says who looks, where, and what was granted', async () => {
    const { forge, one, ari, site } = await signpost();
    const shown = one({ types: ['jira:issuePanel'], accountId: id('agent-l1'), issueKey: 'HELP-1' });
    expect(forge.host.context(shown, id('agent-l1'))).toEqual({
      accountId: '712020:agent-l1',
      cloudId: site.cloudId,
      siteUrl: 'http://localhost:8086',
      environmentId: expect.any(String),
      environmentType: 'DEVELOPMENT',
      localId: ari('panel'),
      locale: 'en-US',
      moduleKey: 'panel',
      timezone: 'Europe/Berlin',
      surfaceColor: '#FFFFFF',
      userAccess: { enabled: true, hasAccess: true },
      permissions: {
        scopes: ['read:jira-work', 'write:jira-work', 'manage:jira-configuration', 'storage:app'],
        external: { fetch: { backend: ['*.example.org'] } },
      },
      extension: shown.extension,
    });
  });

  it('tells apart resources of UI Kit, of Custom UI, and their entries', async () => {
    const { host } = (await signpost()).forge;
    expect(host.resource('main')).toEqual({ kind: 'native', entryFile: `${SIGNPOST}/src/main.tsx` });
    expect(host.resource('rule-form')).toEqual({ kind: 'static', dir: `${SIGNPOST}/static/rule`, entry: 'index.html' });
    expect(host.resource('app/reports')).toEqual({
      kind: 'static',
      dir: `${SIGNPOST}/static/app`,
      entry: 'reports.html',
    });
    expect(() => host.resource('nothing')).toThrow('no resource nothing');
    expect(host.permissions()).toMatchObject({ styles: ['unsafe-inline'], scripts: [] });
  });
});
