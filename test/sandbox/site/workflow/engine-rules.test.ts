import { STATUS } from '../../../../sandbox/seed/ids';
import type { Json, JsonObject } from '../../../../sandbox/json';
import type { AppRuleModule, TransitionCondition } from '../../../../sandbox/site/model';
import { makeTransition } from '../../../../sandbox/site/workflow/make-transition';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { transitionsOffered } from '../../../../sandbox/site/workflow/available';
import { ruleDescription } from '../../../../sandbox/site/workflow/rule-description';
import { account, LEVEL, SINCE } from '../issues/a-desk';
import { aWorkflowDesk, ari, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

const PATH = '/rest/api/3/issue/HELP-1/transitions';
let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const offered = async (who = 'agent-l1', query = '') => {
  const { body } = await desk.call(who, 'GET', `${PATH}?${query}`);
  return (body as { transitions: JsonObject[] }).transitions;
};
const isOffered = async (who?: string) => (await offered(who)).some((it) => it['id'] === '51');
const module = (moduleKey: string, ruleKey: AppRuleModule['ruleKey'], more: Partial<AppRuleModule>) =>
  installRule(desk.site, { moduleKey, ruleKey, ...more });

describe('conditions in groups', () => {
  const never: TransitionCondition = { kind: 'permission', permission: 'DELETE_ISSUES' };
  const always: TransitionCondition = { kind: 'permission', permission: 'TRANSITION_ISSUES' };
  const rule = (expression: string, disabled = false): TransitionCondition => {
    const key = `only-${desk.site.appRules.size}`;
    return { kind: 'app', rule: ruleOf(module(key, 'forge:expression-condition', { expression }), { disabled }) };
  };
  const all = (...conditions: TransitionCondition[]): TransitionCondition => ({
    kind: 'group',
    operation: 'ALL',
    conditions,
  });
  const any = (...conditions: TransitionCondition[]): TransitionCondition => ({
    kind: 'group',
    operation: 'ANY',
    conditions,
  });
  const stand = (operation: 'ALL' | 'ANY', ...conditions: TransitionCondition[]) =>
    Object.assign(desk.transition('51'), { conditions, conditionOperation: operation });

  test('hold all, or any, of what is in them', async () => {
    const cases: [boolean, TransitionCondition][] = [
      [true, all(always, always)],
      [false, all(always, never)],
      [true, any(never, always)],
      [false, any(never, never)],
      [true, any(never, all(always, any(always, never)))],
      [false, all(always, any(never, all(never, always)))],
      [true, all()],
    ];
    for (const [holds, condition] of cases) {
      stand('ALL', condition);
      expect([await isOffered(), condition]).toEqual([holds, condition]);
    }
    stand('ANY', never, any(always, never));
    expect(await isOffered()).toBe(true);
    stand('ALL', never, any(always, never));
    expect(await isOffered()).toBe(false);
  });

  test('pass over rules that are switched off, and groups of nothing else', async () => {
    stand('ALL', rule('false', true));
    expect(await isOffered()).toBe(true);
    stand('ANY', never, rule('false', true));
    expect(await isOffered()).toBe(false);
    stand('ANY', never, all(rule('true', true)), any());
    expect(await isOffered()).toBe(false);
    stand('ANY', never, any(rule('false', true), always));
    expect(await isOffered()).toBe(true);
  });

  test('tell an expression the operator of its own group', async () => {
    stand('ALL', always, rule("groupOperator == 'AND'"));
    expect(await isOffered()).toBe(true);
    stand('ANY', never, all(always, rule("groupOperator == 'AND'")));
    expect(await isOffered()).toBe(true);
    stand('ALL', any(rule('groupOperator == null')));
    expect(await isOffered()).toBe(true);
  });

  test('need a role that somebody plays in the project, and a module that has an expression', async () => {
    stand('ALL', { kind: 'role', roleName: 'No such role' });
    expect(await isOffered('project-admin')).toBe(false);
    const mute = ruleOf(module('mute', 'forge:expression-condition', {}));
    stand('ALL', { kind: 'app', rule: mute });
    expect(await isOffered()).toBe(false);
    stand('ALL', { kind: 'app', rule: { ...mute, config: '{"expression":"true"}' } });
    expect(await isOffered()).toBe(true);
  });

  test('show an expression the transition, the workflow and its configuration', async () => {
    const seen = `transition.name == 'Resolve this issue' && transition.to.name == 'Resolved'
      && transition.from.name == 'Waiting for support' && !transition.hasScreen
      && workflow.name == '${desk.flow().name}' && workflow.id == '${workflowId(desk.flow())}'`;
    stand('ALL', rule(seen));
    expect(await isOffered()).toBe(true);
    const configured = ruleOf(module('plain', 'forge:expression-condition', { expression: "config == 'just words'" }));
    stand('ALL', { kind: 'app', rule: { ...configured, config: 'just words' } });
    expect(await isOffered()).toBe(true);
    const bare = ruleOf(module('bare', 'forge:expression-condition', { expression: 'config == null' }));
    stand('ALL', { kind: 'app', rule: bare });
    expect(await isOffered()).toBe(true);
  });

  test('that cannot be evaluated tell the app, if it listens, in what and why', async () => {
    const heard: unknown[] = [];
    const told = { failed: (what: unknown) => void heard.push(what) };
    stand('ALL', {
      kind: 'app',
      rule: ruleOf(module('odd', 'forge:expression-condition', { expression: "'yes'", ...told })),
    });
    expect(await isOffered()).toBe(false);
    expect(heard).toEqual([
      {
        expression: "'yes'",
        message: 'The expression must evaluate to a Boolean value.',
        issueId: desk.issue().id,
        workflowName: desk.flow().name,
      },
    ]);
    stand('ALL', { kind: 'app', rule: ruleOf(module('deaf', 'forge:expression-condition', { expression: "'yes'" })) });
    expect(await isOffered()).toBe(false);
  });

  test('with what the sandbox cannot evaluate are refused loudly', async () => {
    stand('ALL', rule("'a'.match('(?<=a)b') == null"));
    const { status, body } = await desk.call('agent-l1', 'GET', PATH);
    expect([status, body]).toMatchObject([501, { sandbox: 'not supported', addTo: 'sandbox/site/expressions' }]);
  });
});

describe('post functions of apps', () => {
  test('are told all of the transition made, under one execution, each its own configuration', async () => {
    const ran: JsonObject[] = [];
    const after = (input: Json) => void ran.push(input as JsonObject);
    const first = module('first', 'forge:workflow-post-function', { after });
    const second = module('second', 'forge:workflow-post-function', { after });
    const deaf = module('deaf', 'forge:workflow-post-function', {});
    const gone = module('gone', 'forge:workflow-post-function', { after });
    desk.site.appRules.delete(gone.ari);
    desk.transition('51').actions = [
      { kind: 'native', rule: { ruleKey: 'system:change-assignee', parameters: { type: 'to-unassigned' } } },
      { kind: 'app', rule: ruleOf(gone) },
      { kind: 'app', rule: ruleOf(deaf) },
      { kind: 'app', rule: ruleOf(first, { id: 'rule-a', config: '{"a":1}' }) },
      { kind: 'app', rule: ruleOf(second, { id: 'rule-b' }) },
    ];
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
    const told = (id: string, key: string, configuration: Json) => ({
      issue: { id: desk.issue().id, key: 'HELP-1' },
      transition: {
        id: '51',
        name: 'Resolve this issue',
        executionId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
        from: { id: STATUS.waitingForSupport },
        to: { id: STATUS.resolved },
      },
      workflow: { id: workflowId(desk.flow()), name: desk.flow().name },
      atlassianId: account('agent-l1'),
      changelog: {
        id: expect.any(String) as string,
        author: expect.objectContaining({ accountId: account('agent-l1') }) as object,
        created: '2026-11-16T09:00:00.000+0000',
        items: [expect.objectContaining({ fieldId: 'status', to: STATUS.resolved })],
      },
      configuration,
      postFunction: { id, key },
    });
    expect(ran).toEqual([told('rule-a', 'first', { a: 1 }), told('rule-b', 'second', null)]);
    const executions = ran.map((it) => (it['transition'] as JsonObject)['executionId']);
    expect(executions[0]).toBe(executions[1]);
  });

  test('of another transition are another execution', async () => {
    const ran: string[] = [];
    const after = (input: Json) =>
      void ran.push(String(((input as JsonObject)['transition'] as JsonObject)['executionId']));
    const rule = ruleOf(module('after', 'forge:workflow-post-function', { after }));
    for (const id of ['21', '11']) {
      desk.transition(id).actions = [{ kind: 'app', rule }];
      await desk.move('agent-l1', id);
    }
    expect(new Set(ran).size).toBe(2);
  });
});

describe('what an app says of its rule as it is configured', () => {
  const said = (configurationDescription: string | undefined, config = '') => {
    const { ari: key } = module('gate', 'forge:expression-validator', { configurationDescription });
    return ruleDescription(desk.site, { key, config });
  };

  test('is the text that its expression makes of the configuration', () => {
    expect(said("'At least ' + config.count + ' notes'", '{"count":2}')).toBe('At least 2 notes');
    expect(said("'Always'")).toBe('Always');
  });

  test('is nothing where it says nothing, makes no text, fails, or the app is gone', () => {
    expect([said(undefined), said('1 + 1'), said('config.a.b'), said('(')]).toEqual([null, null, null, null]);
    expect(ruleDescription(desk.site, { key: ari('gone'), config: '' })).toBeNull();
  });
});

describe('transitions offered', () => {
  test('say whether they come from anywhere, lead back to where the work is, and show a screen', async () => {
    desk.flow().transitions.push({ id: '99', name: 'Again', from: null, to: STATUS.waitingForSupport, screen: [] });
    expect(await offered('agent-l1', 'transitionId=99')).toEqual([
      expect.objectContaining({ isGlobal: true, looped: true, hasScreen: true, isConditional: false }),
    ]);
    expect((await offered())[0]).not.toHaveProperty('fields');
  });

  test('show fields of their screen that the project has, and none without a screen', async () => {
    const fields = ['resolution', 'gone', LEVEL, SINCE].map((fieldId) => ({ fieldId, required: fieldId === LEVEL }));
    Object.assign(desk.transition('51'), { screen: fields });
    const help = desk.site.projects.get('10000')!;
    help.fieldIds = help.fieldIds.filter((it) => it !== SINCE);
    const [resolve] = await offered('agent-l1', 'transitionId=51&expand=transitions.fields');
    expect(resolve!['fields']).toEqual({
      resolution: expect.objectContaining({ required: false }),
      [LEVEL]: expect.objectContaining({ required: true }),
    });
    const [progress] = await offered('agent-l1', 'transitionId=11&expand=transitions.fields');
    expect(progress!['fields']).toEqual({});
  });

  test('show the fields of the site’s screen, tab by tab, required as the transition says', async () => {
    const tab = (id: string, ...fieldIds: string[]) => ({ id, name: id, fieldIds });
    const tabs = [tab('a', 'resolution'), tab('b', 'assignee', LEVEL)];
    desk.site.screens.set('900', { id: '900', name: 'Resolve', description: '', tabs });
    const required = async () => {
      const [it] = await offered('agent-l1', 'transitionId=51&expand=transitions.fields');
      const fields = Object.entries(it!['fields'] as Record<string, JsonObject>);
      return Object.fromEntries(fields.map(([id, field]) => [id, field['required']]));
    };
    desk.transition('51').screenId = '900';
    expect(await required()).toEqual({ resolution: false, assignee: false, [LEVEL]: false });
    desk.transition('51').screen = [
      { fieldId: 'assignee', required: true },
      { fieldId: LEVEL, required: false },
    ];
    expect(await required()).toEqual({ resolution: false, assignee: true, [LEVEL]: false });
    desk.site.screens.delete('900');
    expect(await required()).toEqual({ assignee: true, [LEVEL]: false });
  });

  test('to who comes through the portal are those that are shown there; Jira vouches for them', () => {
    const ids = (through?: 'portal' | 'approval') => {
      const actor = { accountId: account('customer'), ...(through ? { through } : {}) };
      return transitionsOffered(desk.site, desk.issue(), actor).map((it) => it.transition.id);
    };
    expect(ids()).toEqual([]);
    expect(ids('portal')).toEqual(['51', '61']);
    expect(ids('approval')).toEqual(['11', '21', '31', '41', '51', '61']);
    const by = { accountId: account('customer'), through: 'portal' as const };
    expect(() => makeTransition(desk.site, desk.issue(), '21', {}, by)).toThrow("Can't move (HELP-1)");
    expect(makeTransition(desk.site, desk.issue(), '61', {}, by)?.items).toMatchObject([{ to: STATUS.canceled }]);
  });

  test('are none of work that has no workflow any more', () => {
    desk.site.workflows.clear();
    const actor = { accountId: account('agent-l1') };
    expect(() => transitionsOffered(desk.site, desk.issue(), actor)).toThrow('HELP-1 has no workflow.');
  });
});
