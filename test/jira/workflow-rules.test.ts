import { INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { AppRule, Site, Workflow } from '../../sandbox/site/model';
import { appRulesOf } from '../../sandbox/site/workflow/admin/rules-of';
import { CLOSE_RULES } from '../../src/domain/gate/close-rules';
import { jiraWorkflowRules } from '../../src/jira/workflow-rules';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

const CHECKS = Object.keys(CLOSE_RULES);
const APPROVALS = 'HELP: Service Request Fulfilment with Approvals workflow for Jira Service Management';

const flow = (site: Site, name: string): Workflow => {
  const found = site.workflows.get(name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found;
};
const rulesIn = (site: Site, name: string): string[] =>
  appRulesOf(flow(site, name)).map(({ rule }) => rule.key.split('/').at(-1) ?? '');
const version = (site: Site, name: string): number => flow(site, name).revision ?? 0;

describe('the app’s rules in workflows', () => {
  let at: AtSite;
  const site = (): Site => at.desk.site;
  beforeEach(async () => {
    at = await atSite();
  });
  afterEach(standOnNothing);

  /** What the app offers, as it would stand on a transition. */
  function place(workflow: string, transition: string, moduleKey: string): AppRule {
    const module = [...site().appRules.values()].find((it) => it.moduleKey === moduleKey);
    const way = flow(site(), workflow).transitions.find(({ id }) => id === transition);
    if (!module || !way) throw new Error(`no ${moduleKey} for ${transition}`);
    const { ruleKey, ari: key } = module;
    const rule: AppRule = { id: `rule-${transition}`, ruleKey, key, config: '', disabled: false, tag: '' };
    if (ruleKey === 'forge:expression-condition')
      (way.conditions ??= []).push({ kind: 'group', operation: 'ANY', conditions: [{ kind: 'app', rule }] });
    else (way.validators ??= []).push({ kind: 'app', rule });
    return rule;
  }

  test('are found wherever they stand, by one call of the app', async () => {
    const record = at.standAs();
    const placed = await jiraWorkflowRules.placed();
    expect(placed.filter(({ workflow }) => workflow === INCIDENT_WORKFLOW)).toEqual(
      ['Resolve', 'Close'].map((transition) => ({
        workflow: INCIDENT_WORKFLOW,
        transition,
        rule: 'linked-closed',
        off: false,
      })),
    );
    expect(placed.filter(({ rule }) => rule === 'hide-stock-escalate')).toHaveLength(2);
    expect(record.rest).toMatchObject([{ method: 'GET', path: '/rest/api/3/workflow/rule/config', as: 'app' }]);
  });

  test('are not said to be switched off where Jira did so with some only', async () => {
    const workflowId = { name: INCIDENT_WORKFLOW, draft: false };
    const updateResults = [{ workflowId, ruleUpdateErrors: { one: ['The rule was not found.'] }, updateErrors: [] }];
    at.standAs(undefined, (jira) => ({
      ...jira,
      answer: (ask) => (ask.method === 'PUT' ? Promise.resolve(Response.json({ updateResults })) : jira.answer(ask)),
    }));
    await expect(jiraWorkflowRules.switchOff(CHECKS)).rejects.toMatchObject({ kind: 'refused' });
  });

  test('are switched off, and no other rule with them', async () => {
    at.standAs();
    await jiraWorkflowRules.switchOff(CHECKS);
    const placed = await jiraWorkflowRules.placed();
    expect(placed.length).toBeGreaterThan(4);
    for (const { rule, off } of placed) expect(off).toBe(rule !== 'hide-stock-escalate');
    const again = at.standAs();
    await jiraWorkflowRules.switchOff(CHECKS);
    expect(again.rest.map(({ method }) => method)).toEqual(['GET']);
  });

  test('are taken out, and all else of the workflow stays as it was', async () => {
    place(SERVICE_REQUEST_WORKFLOW, '61', 'hide-while-open');
    place(SERVICE_REQUEST_WORKFLOW, '11', 'linked-closed-simple');
    const before = structuredClone(flow(site(), SERVICE_REQUEST_WORKFLOW));
    at.standAs(ACCOUNT.admin);
    expect(await jiraWorkflowRules.takeOut(SERVICE_REQUEST_WORKFLOW, CHECKS, 'person')).toBe('taken-out');
    expect(rulesIn(site(), SERVICE_REQUEST_WORKFLOW)).toEqual(['hide-stock-escalate', 'hide-stock-escalate']);
    const after = flow(site(), SERVICE_REQUEST_WORKFLOW);
    const bare = ({ transitions }: Workflow) =>
      transitions.map(({ validators = [], conditions = [], ...rest }) => ({
        ...rest,
        validators: validators.filter(({ kind }) => kind !== 'app'),
        conditions: conditions.filter((it) => it.kind !== 'group' && !(it.kind === 'app' && it.rule.id === '')).length,
      }));
    expect(bare(after)).toEqual(bare(before));
    expect(after.statusIds).toEqual(before.statusIds);
    expect(await jiraWorkflowRules.takeOut(SERVICE_REQUEST_WORKFLOW, CHECKS, 'person')).toBe('nothing-there');
  });

  test('rules of another app stay', async () => {
    const rule = place(INCIDENT_WORKFLOW, '31', 'linked-closed');
    const key = rule.key.replace(/extension\/[^/]+\//, 'extension/00000000-0000-4000-8000-000000000009/');
    rule.key = key;
    at.standAs(ACCOUNT.admin);
    expect(await jiraWorkflowRules.takeOut(INCIDENT_WORKFLOW, CHECKS, 'person')).toBe('taken-out');
    expect(appRulesOf(flow(site(), INCIDENT_WORKFLOW)).map((it) => it.rule.key)).toEqual([key]);
  });

  test('a workflow with approvals is never written back', async () => {
    place(APPROVALS, '51', 'linked-closed');
    const before = version(site(), APPROVALS);
    at.standAs(ACCOUNT.admin);
    expect(await jiraWorkflowRules.takeOut(APPROVALS, CHECKS, 'person')).toBe('approvals');
    expect(version(site(), APPROVALS)).toBe(before);
    expect(Object.keys(flow(site(), APPROVALS).statusProperties ?? {})).not.toHaveLength(0);
  });

  test('a workflow that was changed meanwhile is read again once', async () => {
    at.standAs(ACCOUNT.admin);
    const stale = { match: { path: '/rest/api/3/workflows/update' }, status: 409 };
    at.door.fault({ ...stale, times: 1 });
    expect(await jiraWorkflowRules.takeOut(INCIDENT_WORKFLOW, CHECKS, 'person')).toBe('taken-out');
    at.door.fault({ ...stale, times: 2 });
    expect(await jiraWorkflowRules.takeOut(SERVICE_REQUEST_WORKFLOW, CHECKS, 'person')).toBe('changed');
    expect(rulesIn(site(), SERVICE_REQUEST_WORKFLOW)).toContain('linked-closed');
  });

  test.each([
    ['who does not administer Jira', ACCOUNT.projectAdmin, 'person', 'forbidden'],
    ['the app, where it does not either', undefined, 'app', 'forbidden'],
  ] as const)('are not taken out by %s', async (_, accountId, as, ended) => {
    at.standAs(accountId);
    expect(await jiraWorkflowRules.takeOut(INCIDENT_WORKFLOW, CHECKS, as)).toBe(ended);
  });

  test('an answer that is none is said to have failed, and a workflow that is gone holds nothing', async () => {
    at.standAs(ACCOUNT.admin);
    at.door.fault({ match: { path: '/rest/api/3/workflows' }, times: 1, status: 500 });
    expect(await jiraWorkflowRules.takeOut(INCIDENT_WORKFLOW, CHECKS, 'person')).toBe('failed');
    at.door.fault({ match: { path: '/rest/api/3/workflows/update' }, times: 1, drop: true });
    expect(await jiraWorkflowRules.takeOut(INCIDENT_WORKFLOW, CHECKS, 'person')).toBe('failed');
    expect(await jiraWorkflowRules.takeOut('No such workflow', CHECKS, 'person')).toBe('nothing-there');
  });
});
