import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { edit, problemsOf, sentTransition, UUID, type SentTransition } from './sent-workflow';
import { aWorkflowDesk, ari, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const changed = (change: object, id = '51') =>
  problemsOf(desk, (sent) => Object.assign(sentTransition(sent, id), change));
const added = (transition: object) =>
  problemsOf(desk, (sent) => void sent.workflows[0]!.transitions.push(aTransition(transition)));
const aTransition = (more: object): SentTransition => ({
  id: '301',
  type: 'GLOBAL',
  name: 'Hand over',
  toStatusReference: STATUS.escalated,
  links: [],
  validators: [],
  actions: [],
  ...more,
});
const transitionProblem = (message: string, elementReference: JsonObject = { transitionId: '51' }) => ({
  code: 'INVALID_TRANSITION',
  type: 'TRANSITION',
  level: 'ERROR',
  message,
  elementReference,
});
const ruleProblem = (message: string, elementReference: JsonObject = { transitionId: '51' }) => ({
  ...transitionProblem(message, elementReference),
  code: 'INVALID_RULE',
  type: 'RULE',
});
const rule = (ruleKey: string, parameters: JsonObject = {}, more: JsonObject = {}) => ({
  ruleKey,
  parameters,
  ...more,
});
const link = (fromStatusReference: string) => ({ fromStatusReference });

describe('a transition is refused, by its id,', () => {
  test.each<[string, object, string]>([
    ['without a name', { name: '  ' }, 'The name of a transition must not be empty.'],
    [
      'out of a status that the workflow lacks',
      { links: [link(STATUS.open)] },
      'A transition must come from statuses of the workflow.',
    ],
    [
      'out of a status that is not named',
      { links: [{ fromPort: 1 }] },
      'A transition must come from statuses of the workflow.',
    ],
    [
      'out of one status twice',
      { links: [link(STATUS.pending), link(STATUS.pending)] },
      'A transition must come from a status only once.',
    ],
    ['when directed, and out of no status', { links: [] }, 'A directed transition must come from a status.'],
    ['when global, and out of a status', { type: 'GLOBAL' }, 'Only a directed transition comes from statuses.'],
    ['to no status', { toStatusReference: undefined }, 'A transition must lead to a status of the workflow.'],
  ])('%s', async (_, change, message) => {
    expect(await changed(change)).toEqual([transitionProblem(message)]);
  });

  test.each(['x51', '51x', '-1', ''])('which is a number: %j is none', async (id) => {
    expect(await changed({ id })).toEqual([
      transitionProblem(`The transition id '${id}' is not a number.`, { transitionId: id }),
    ]);
  });

  test('or without one, when it has none yet', async () => {
    expect(await added({ id: undefined, name: '' })).toEqual([
      transitionProblem('The name of a transition must not be empty.', {}),
    ]);
    expect(await added({ id: undefined })).toEqual([]);
  });

  test('when it brings work into the workflow and shows a screen', async () => {
    const [screenId] = desk.site.screens.keys();
    const transitionScreen = rule('system:transition-screen', { screenId: screenId! });
    expect(await changed({ transitionScreen }, '1')).toEqual([
      transitionProblem('The initial transition must not have a screen.', { transitionId: '1' }),
    ]);
    expect(await changed({ transitionScreen })).toEqual([]);
  });

  test('for all that is wrong with it and its rules at once', async () => {
    const validators = [rule('system:nonsense'), rule('system:change-assignee', { type: 'to-unassigned' })];
    expect(await changed({ name: '', links: [], validators })).toEqual([
      transitionProblem('The name of a transition must not be empty.'),
      transitionProblem('A directed transition must come from a status.'),
      ruleProblem("The rule 'system:nonsense' is not known."),
      ruleProblem("'system:change-assignee' is not a validator."),
    ]);
  });
});

describe('a rule is refused, by its id and that of its transition,', () => {
  const unassign = { type: 'to-unassigned' };
  test.each<[string, object, string]>([
    [
      'as a condition, when it is none',
      { conditions: { operation: 'ALL', conditions: [rule('system:update-field', { field: 'labels' })] } },
      "'system:update-field' is not a condition.",
    ],
    [
      'as a condition in a group within a group',
      {
        conditions: {
          operation: 'ALL',
          conditionGroups: [
            { operation: 'ANY', conditionGroups: [{ operation: 'ALL', conditions: [rule('system:nonsense')] }] },
          ],
        },
      },
      "The rule 'system:nonsense' is not known.",
    ],
    [
      'as a post function, when it is none',
      { actions: [rule('system:previous-status-validator', { previousStatusIds: STATUS.open })] },
      "'system:previous-status-validator' is not a function.",
    ],
    [
      'of an app, at a place that is not its own',
      { actions: [rule('forge:expression-condition', { key: ari('gate') })] },
      "'forge:expression-condition' is not a function.",
    ],
    [
      'as a screen, when it is none',
      { transitionScreen: rule('system:change-assignee', unassign) },
      "'system:change-assignee' is not a rule for screens.",
    ],
    [
      'with a screen that does not exist',
      { transitionScreen: rule('system:transition-screen', { screenId: '77' }) },
      "The screen '77' does not exist.",
    ],
    ['with no screen', { transitionScreen: rule('system:transition-screen') }, "The screen '' does not exist."],
  ])('%s', async (_, change, message) => {
    expect(await changed(change)).toEqual([ruleProblem(message)]);
  });

  test('where it has one', async () => {
    const validators = [rule('system:nonsense', {}, { id: UUID(7) }), rule('system:nonsense', {}, { id: '' })];
    expect(await changed({ validators })).toEqual([
      ruleProblem("The rule 'system:nonsense' is not known.", { transitionId: '51', ruleId: UUID(7) }),
      ruleProblem("The rule 'system:nonsense' is not known."),
    ]);
  });

  test('on the transition that creates work, where only rules for it stand', async () => {
    const been = rule('system:previous-status-validator', { previousStatusIds: STATUS.open });
    expect(await changed({ validators: [been] }, '1')).toEqual([
      ruleProblem("'system:previous-status-validator' is not available for the initial transition.", {
        transitionId: '1',
      }),
    ]);
    expect(await changed({ validators: [been] })).toEqual([]);
    const field = rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'assignee' });
    expect(await changed({ validators: [field] }, '1')).toEqual([]);
  });
});

describe('the rule of an app', () => {
  const gate = (more: JsonObject = {}, ruleKey = 'forge:expression-validator') => ({
    validators: [rule(ruleKey, { key: ari('gate'), ...more })],
  });
  beforeEach(() => void installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' }));

  test.each<[string, JsonObject, string]>([
    ['is switched on or off', { disabled: 'yes' }, "'disabled' must be 'true' or 'false'."],
    ['has a tag of 255 characters', { tag: 'x'.repeat(256) }, "'tag' must be at most 255 characters long."],
    ['has parameters of its own', { odd: '1' }, "The parameter 'odd' is not known to this rule."],
    ['names its module', { key: '' }, "No installed app has the rule ''."],
  ])('%s, and nothing else', async (_, parameters, message) => {
    expect(await changed(gate(parameters))).toEqual([ruleProblem(message)]);
  });

  test('may go to the edge of what it may have', async () => {
    const most = { config: 'ü'.repeat(16_384), tag: 'x'.repeat(255), disabled: 'true', id: UUID(1) };
    expect(await changed(gate(most))).toEqual([]);
    expect(await changed(gate({ disabled: 'false' }))).toEqual([]);
    expect(await changed({ validators: [rule('forge:expression-validator')] })).toEqual([
      ruleProblem("No installed app has the rule ''."),
    ]);
  });

  test('that is gone may stay where it was, as the same rule; another of that app may not come', async () => {
    const [condition, validator] = [
      installRule(desk.site, { moduleKey: 'only', ruleKey: 'forge:expression-condition' }),
      installRule(desk.site, { moduleKey: 'gone', ruleKey: 'forge:expression-validator' }),
    ];
    desk.transition('51').conditions = [
      { kind: 'permission', permission: 'DELETE_ISSUES' },
      { kind: 'group', operation: 'ANY', conditions: [{ kind: 'app', rule: ruleOf(condition) }] },
    ];
    desk.transition('61').validators = [
      { kind: 'field-required', fieldId: 'assignee', message: '' },
      { kind: 'app', rule: ruleOf(validator) },
    ];
    desk.site.appRules.clear();
    const validators = (key: string, ruleKey = 'forge:expression-validator') => ({
      validators: [rule(ruleKey, { key: ari(key) })],
    });
    expect(await changed(validators('gone'))).toEqual([]);
    expect(await changed(validators('gate'))).toEqual([ruleProblem(`No installed app has the rule '${ari('gate')}'.`)]);
    expect(await changed(validators('only'))).toEqual([ruleProblem(`No installed app has the rule '${ari('only')}'.`)]);
  });
});

describe('what Jira knows and this site does not keep is refused loudly, and nothing is saved:', () => {
  const JUDGE = 'sandbox/site/workflow/admin/judge-transition.ts';
  const TABLE = 'sandbox/site/workflow/rules/table.ts';
  const ofField = (ruleType: string) => rule('system:validate-field-value', { ruleType, fieldsRequired: 'assignee' });
  test.each<[string, string, object, string?]>([
    ['workflow triggers', JUDGE, { triggers: [{ ruleKey: 'system:development-triggers' }] }],
    ['customIssueEventId', JUDGE, { customIssueEventId: '13' }],
    [
      'post functions of the initial transition',
      JUDGE,
      { actions: [rule('system:change-assignee', { type: 'to-unassigned' })] },
      '1',
    ],
    ['a looped global transition', JUDGE, { type: 'GLOBAL', links: [], toStatusReference: undefined }],
    ['workflow rule system:trigger-webhook', TABLE, { actions: [rule('system:trigger-webhook')] }],
    [
      'workflow rule connect:expression-validator',
      TABLE,
      { conditions: { operation: 'ALL', conditions: [rule('connect:expression-validator')] } },
    ],
    [
      'workflow rule system:validate-field-value, ruleType fieldChanged',
      TABLE,
      { validators: [ofField('fieldChanged')] },
    ],
    [
      'workflow rule system:restrict-issue-transition, groupCustomFields',
      TABLE,
      {
        conditions: {
          operation: 'ALL',
          conditions: [rule('system:restrict-issue-transition', { groupCustomFields: 'x' })],
        },
      },
    ],
    [
      'workflow rule system:update-field on created',
      TABLE,
      { actions: [rule('system:update-field', { field: 'created' })] },
    ],
  ])('%s', async (what, addTo, change, id = '51') => {
    const before = structuredClone(desk.flow());
    const answer = await edit(desk, (sent) => Object.assign(sentTransition(sent, id), change));
    expect(answer).toEqual({ status: 501, body: { sandbox: 'not supported', what, addTo } });
    expect(desk.flow()).toEqual(before);
  });

  test('an empty list of triggers is no such thing, nor a field that a rule can set', async () => {
    expect(await changed({ triggers: [] })).toEqual([]);
    expect(await changed({ actions: [rule('system:update-field', { field: 'labels', value: 'a' })] })).toEqual([]);
    expect(await changed({ actions: [rule('system:update-field')] })).toEqual([
      ruleProblem("The field '' does not exist."),
    ]);
    const other = rule('system:check-permission-validator', { groupCustomFields: 'x', permissionKey: 'DELETE_ISSUES' });
    expect(await changed({ validators: [other] })).toEqual([
      ruleProblem("The parameter 'groupCustomFields' is not known to this rule."),
    ]);
    const created = rule('system:restrict-from-all-users', { field: 'created', restrictMode: 'users' });
    expect(await changed({ conditions: { operation: 'ALL', conditions: [created] } })).toEqual([
      ruleProblem("The parameter 'field' is not known to this rule."),
    ]);
  });
});
