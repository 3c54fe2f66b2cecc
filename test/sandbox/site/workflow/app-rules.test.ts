import { STATUS } from '../../../../sandbox/seed/ids';
import type { Json } from '../../../../sandbox/json';
import { makeTransition } from '../../../../sandbox/site/workflow/make-transition';
import { account, adf, LEVEL } from '../issues/a-desk';
import { aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

const VALIDATOR = 'forge:expression-validator';
const CONDITION = 'forge:expression-condition';
let desk: WorkflowDesk;
let failures: unknown[];
beforeEach(() => {
  desk = aWorkflowDesk();
  failures = [];
});
const failed = (what: unknown): void => void failures.push(what);
const says = (message: string) => ({ status: 400, body: { errorMessages: [message], errors: {} } });
const BLOCKED = says('This transition was blocked by a rule of the workflow.');
const validator = (expression: string, more = {}) =>
  installRule(desk.site, { moduleKey: 'gate', ruleKey: VALIDATOR, expression, failed, ...more });
const guard = (module: ReturnType<typeof validator>, more = {}) =>
  (desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(module, more) }]);
const offered = async (who: string) => {
  const { body } = await desk.call(who, 'GET', '/rest/api/3/issue/HELP-1/transitions');
  return (body as { transitions: { id: string }[] }).transitions.map((it) => it.id);
};

describe('an expression validator of an app', () => {
  test('lets pass on true only; its text is what people read, else the configured message', async () => {
    guard(validator('1 == 2', { errorMessage: 'Close the linked work first.' }));
    expect(await desk.move('agent-l1', '51')).toEqual(says('Close the linked work first.'));
    guard(validator("'Still open: ' + config.open", { errorMessage: 'never read' }), { config: '{"open":"DEV-1"}' });
    expect(await desk.move('agent-l1', '51')).toEqual(says('Still open: DEV-1'));
    guard(validator('false', { errorMessage: { expression: "'Blocked by ' + config.by" } }), {
      config: '{"by":"OPS"}',
    });
    expect(await desk.move('agent-l1', '51')).toEqual(says('Blocked by OPS'));
    expect(desk.issue().statusId).toBe(STATUS.waitingForSupport);
    expect(failures).toEqual([]);
    guard(validator('1 == 1'));
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
  });

  test('blocks when it fails or says something else, and the owning app alone is told', async () => {
    guard(validator('config.missing.deeper == 1'), { config: '{}' });
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    expect(failures).toEqual([
      expect.objectContaining({ expression: 'config.missing.deeper == 1', workflowName: desk.flow().name }),
    ]);
    guard(validator('42'));
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    expect(failures).toHaveLength(2);
  });

  test('is replaced by an expression in its configuration, skipped when disabled, and closed when the app is gone', async () => {
    guard(validator('true'), { config: '{"expression":"false"}' });
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    desk.site.appRules.clear();
    guard(validator('true'));
    desk.site.appRules.clear();
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    guard(validator('false'), { disabled: true });
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
  });

  test('sees the work as the screen would leave it, and as it is', async () => {
    desk.transition('51').screen = [{ fieldId: 'resolution', required: false }];
    guard(validator('issue.resolution != null && originalIssue.resolution == null'));
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    expect((await desk.move('agent-l1', '51', { fields: { resolution: { name: 'Done' } } })).status).toBe(204);
  });

  test('counts links that the screen adds', async () => {
    const other = desk.request();
    desk.transition('51').screen = [{ fieldId: 'issuelinks', required: false }];
    guard(validator('issue.links.length > 0', { errorMessage: 'Link the cause.' }));
    expect(await desk.move('agent-l1', '51')).toEqual(says('Link the cause.'));
    const update = { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: other.key } } }] };
    expect(await desk.move('agent-l1', '51', { update })).toEqual({ status: 204, body: null });
    expect(desk.site.links).toHaveLength(1);
  });

  test('is refused loudly where nobody waits for it', () => {
    guard(validator('true'));
    const make = () => makeTransition(desk.site, desk.issue(), '51', {}, { accountId: account('agent-l1') });
    expect(make).toThrow('asks validators of apps');
    desk.transition('51').validators = [];
    expect(make()?.items).toHaveLength(1);
  });
});

describe('a function validator of an app', () => {
  const asked: Json[] = [];
  const answers = (validate: (input: Json) => Promise<{ result: boolean; errorMessage?: string }>, more = {}) =>
    guard(installRule(desk.site, { moduleKey: 'check', ruleKey: VALIDATOR, validate, ...more }), { config: '{"a":1}' });
  beforeEach(() => void asked.splice(0));

  test('is told the issue, its configuration and both statuses, and what changed only with read:jira-work', async () => {
    desk.transition('51').screen = ['resolution', LEVEL, 'assignee', 'labels'].map((fieldId) => ({
      fieldId,
      required: false,
    }));
    desk.issue().values['labels'] = ['old'];
    const validate = (input: Json) => Promise.resolve({ result: asked.push(input) === 0, errorMessage: 'No.' });
    const fields = { [LEVEL]: 'L2', assignee: { accountId: account('agent-l1') }, labels: [] };
    answers(validate);
    const update = { comment: [{ add: { body: adf('Done.') } }] };
    expect(await desk.move('agent-l1', '51', { fields, update })).toEqual(says('No.'));
    answers(validate, { scopes: new Set(['read:jira-work']) });
    await desk.move('agent-l1', '51', { fields, update });
    const transition = { from: { id: STATUS.waitingForSupport }, to: { id: STATUS.resolved } };
    const modifiedFields = {
      [LEVEL]: 'L2',
      assignee: { accountId: account('agent-l1') },
      labels: null,
      comment: adf('Done.'),
    };
    expect(asked).toEqual([
      { issue: { key: 'HELP-1' }, configuration: { a: 1 }, transition },
      { issue: { key: 'HELP-1' }, configuration: { a: 1 }, transition: { ...transition, modifiedFields } },
    ]);
    expect(desk.issue().comments).toEqual([]);
  });

  test('blocks with a general message when it throws', async () => {
    answers(() => Promise.reject(new Error('timed out')));
    expect(await desk.move('agent-l1', '51')).toEqual(BLOCKED);
    answers(() => Promise.resolve({ result: true, errorMessage: 'ignored' }));
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
  });

  test('gives way to who moved the issue while it thought', async () => {
    let answer = (_: { result: boolean }): void => undefined;
    answers(() => new Promise((resolve) => (answer = resolve)));
    const slow = desk.move('agent-l1', '51');
    expect((await desk.move('agent-l2', '11')).status).toBe(204);
    answer({ result: true });
    expect(await slow).toEqual(says('Action 51 is invalid'));
    expect(desk.issue().statusId).toBe(STATUS.inProgress);
  });
});

describe('a condition of an app', () => {
  const condition = (expression: string) =>
    installRule(desk.site, { moduleKey: 'only', ruleKey: CONDITION, expression, failed });

  test('hides the transition and refuses the call unless it says true', async () => {
    desk.transition('51').conditions = [
      { kind: 'app', rule: ruleOf(condition('config.on'), { config: '{"on":true}' }) },
    ];
    expect(await offered('agent-l1')).toContain('51');
    desk.transition('51').conditions = [{ kind: 'app', rule: ruleOf(condition("'yes'")) }];
    expect(await offered('agent-l1')).not.toContain('51');
    expect((await desk.move('agent-l1', '51')).status).toBe(400);
    expect(failures.length).toBeGreaterThan(0);
    desk.site.appRules.clear();
    expect(await offered('agent-l1')).not.toContain('51');
  });

  test('knows the operator of its group, and none when it stands alone', async () => {
    const it = (text: string) => ({ kind: 'app' as const, rule: ruleOf(condition(`groupOperator == ${text}`)) });
    const never = { kind: 'permission' as const, permission: 'DELETE_ISSUES' };
    Object.assign(desk.transition('51'), { conditions: [it('null')] });
    expect(await offered('agent-l1')).toContain('51');
    Object.assign(desk.transition('51'), { conditions: [it("'OR'"), never], conditionOperation: 'ANY' });
    expect(await offered('agent-l1')).toContain('51');
    Object.assign(desk.transition('51'), { conditionOperation: 'ALL' });
    expect(await offered('agent-l1')).not.toContain('51');
    const group = { kind: 'group' as const, operation: 'ANY' as const, conditions: [never, it("'OR'")] };
    Object.assign(desk.transition('51'), { conditions: [group] });
    expect(await offered('agent-l1')).toContain('51');
  });
});

describe('a post function of an app', () => {
  test('is handed the made transition with its changes and comment, unless switched off', async () => {
    const ran: Json[] = [];
    const module = installRule(desk.site, {
      moduleKey: 'after',
      ruleKey: 'forge:workflow-post-function',
      after: (input) => void ran.push(input),
    });
    desk.transition('51').screen = [];
    desk.transition('51').actions = [
      { kind: 'app', rule: ruleOf(module, { config: '{"x":1}' }) },
      { kind: 'app', rule: ruleOf(module, { disabled: true }) },
    ];
    await desk.move('agent-l1', '51', { update: { comment: [{ add: { body: adf('Fixed.') } }] } });
    expect(ran).toEqual([
      expect.objectContaining({
        issue: { id: desk.issue().id, key: 'HELP-1' },
        transition: expect.objectContaining({ id: '51', executionId: expect.any(String) }),
        atlassianId: account('agent-l1'),
        changelog: expect.objectContaining({ items: [expect.objectContaining({ field: 'status' })] }),
        comment: { id: desk.issue().comments[0]?.id },
        configuration: { x: 1 },
      }),
    ]);
  });
});

test('the rules of the initial transition stand at the creation of work', async () => {
  desk.flow().initial = {
    id: '1',
    name: 'Create',
    validators: [{ kind: 'app', rule: ruleOf(validator("issue.summary != 'Help'", { errorMessage: 'Say more.' })) }],
  };
  const create = (summary: string) =>
    desk.call('agent-l1', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { id: desk.issue().typeId }, summary },
    });
  expect(await create('Help')).toEqual(says('Say more.'));
  expect((await create('Mail is down')).status).toBe(201);
});

test('a link to work that was deleted while an app made up its mind is not made', async () => {
  const other = desk.request();
  const validate = () => {
    desk.site.issues.delete(other.id);
    return Promise.resolve({ result: true });
  };
  const module = installRule(desk.site, { moduleKey: 'slow', ruleKey: VALIDATOR, validate });
  guard(module);
  desk.transition('51').screen = [{ fieldId: 'issuelinks', required: false }];
  const update = { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: other.key } } }] };
  expect((await desk.move('agent-l1', '51', { update })).body).toMatchObject({
    errorMessages: ['Action 51 is invalid'],
  });
  expect([desk.issue().statusId, desk.site.links]).toEqual([STATUS.waitingForSupport, []]);
});

test('an expression sees the security level that the screen is about to set', async () => {
  desk.site.projects.get('10000')!.securityLevels = [
    { id: '10301', name: 'Agents', description: '', grants: [{ account: account('agent-l1') }] },
  ];
  desk.transition('51').screen = [{ fieldId: 'security', required: false }];
  guard(validator("issue.securityLevel.name == 'Agents' && originalIssue.securityLevel == null"));
  const fields = { security: { id: '10301' } };
  expect((await desk.move('agent-l1', '51', { fields })).status).toBe(204);
});
