import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { account, LEVEL, OWNING_TEAM, SCORE, TEAM } from '../issues/a-desk';
import { edit, problemsOf, readFlow, sentTransition } from './sent-workflow';
import { aWorkflowDesk, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const read = async (id = '51') => sentTransition(await readFlow(desk), id);
const withId = (ruleKey: string, parameters: JsonObject) => ({ id: expect.any(String) as string, ruleKey, parameters });

describe('what a workflow was seeded with is read as rules of Jira', () => {
  test('roles, permissions and apps alone, as conditions', async () => {
    desk.site.projects.get('10003')!.roles.push({ id: '10999', name: 'Administrators', members: new Set() });
    Object.assign(desk.transition('51'), {
      conditions: [
        { kind: 'role', roleName: 'Administrators' },
        { kind: 'role', roleName: '10002' },
        { kind: 'permission', permission: 'DELETE_ISSUES' },
        { kind: 'app-only' },
      ],
    });
    const restrict = (parameters: JsonObject) => withId('system:restrict-issue-transition', parameters);
    expect((await read()).conditions).toEqual({
      operation: 'ALL',
      conditions: [
        restrict({ roleIds: '10002,10999' }),
        restrict({ roleIds: '10002' }),
        restrict({ permissionKeys: 'DELETE_ISSUES' }),
        withId('system:restrict-from-all-users', { restrictMode: 'users' }),
      ],
      conditionGroups: [],
    });
  });

  test('a field that is needed, as a validator', async () => {
    desk.transition('51').validators = [{ kind: 'field-required', fieldId: LEVEL, message: 'Which level?' }];
    const parameters = { ruleType: 'fieldRequired', fieldsRequired: LEVEL, ignoreContext: 'false' };
    expect((await read()).validators).toEqual([
      withId('system:validate-field-value', { ...parameters, errorMessage: 'Which level?' }),
    ]);
  });

  test('what it sets, as post functions before all others', async () => {
    desk.transition('51').sets = [
      { fieldId: 'resolution', value: '10000' },
      { fieldId: 'assignee', value: account('agent-l1') },
      { fieldId: 'assignee', value: null },
      { fieldId: SCORE, value: 5 },
      { fieldId: LEVEL, value: null },
    ];
    desk.transition('51').actions = [
      { kind: 'native', rule: { ruleKey: 'system:change-assignee', parameters: { type: 'to-current-user' } } },
    ];
    const sets = (field: string, value: string) => withId('system:update-field', { field, value, mode: 'replace' });
    const assigns = (parameters: JsonObject) => withId('system:change-assignee', parameters);
    expect((await read()).actions).toEqual([
      sets('resolution', '10000'),
      assigns({ type: 'to-selected-user', accountId: account('agent-l1') }),
      assigns({ type: 'to-unassigned' }),
      sets(SCORE, '5'),
      sets(LEVEL, ''),
      assigns({ type: 'to-current-user' }),
    ]);
  });

  test('a screen of its own, as a screen of the site that is named after it, once', async () => {
    const known = new Set(desk.site.screens.keys());
    desk.transition('51').screen = [
      { fieldId: 'resolution', required: true },
      { fieldId: LEVEL, required: false },
    ];
    const { transitionScreen } = await read();
    const { screenId } = desk.transition('51');
    expect(known.has(screenId!)).toBe(false);
    expect(transitionScreen).toEqual(withId('system:transition-screen', { screenId: screenId! }));
    expect(desk.site.screens.get(screenId!)).toEqual({
      id: screenId,
      name: `${desk.flow().name}: Resolve this issue`,
      description: '',
      tabs: [{ id: expect.any(String), name: 'Fields', fieldIds: ['resolution', LEVEL] }],
    });
    await read();
    expect(desk.site.screens.size).toBe(known.size + 1);
  });

  test('a screen never takes the place of one that the site has', async () => {
    desk.transition('51').screen = [];
    await readFlow(desk);
    const next = String(Number(desk.transition('51').screenId) + 1);
    const other = { id: next, name: 'Other', description: '', tabs: [] };
    desk.site.screens.set(next, other);
    desk.transition('61').screen = [];
    await readFlow(desk);
    expect(desk.site.screens.get(next)).toBe(other);
    const { screenId } = desk.transition('61');
    expect(desk.site.screens.get(screenId!)?.name).toContain('Cancel request');
  });
});

describe('rules that Jira lists and the site does not follow', () => {
  test.each([
    'system:proforma-forms-attached',
    'system:proforma-forms-submitted',
    'system:check-field-value',
    'system:separation-of-duties',
    'system:jsd-approvals-block-until-approved',
    'system:jsd-approvals-block-until-rejected',
    'system:copy-value-from-other-field',
    'system:trigger-webhook',
    'system:trigger-agent',
    'system:remind-people-to-update-fields',
    'system:development-triggers',
    'connect:expression-validator',
    'connect:expression-condition',
    'connect:remote-workflow-function',
  ])('%s is no unknown rule, but one that is refused loudly', async (ruleKey) => {
    const rule = { ruleKey, parameters: {} };
    const answer = await edit(desk, (sent) => void sentTransition(sent, '51').actions.push(rule));
    expect(answer).toMatchObject({ status: 501, body: { what: `workflow rule ${ruleKey}` } });
  });

  test.each([
    'fieldChanged',
    'fieldHasSingleValue',
    'fieldMatchesRegularExpression',
    'dateFieldComparison',
    'windowDateComparison',
  ])('system:validate-field-value is followed with fieldRequired, not with %s', async (ruleType) => {
    const rule = { ruleKey: 'system:validate-field-value', parameters: { ruleType } };
    const answer = await edit(desk, (sent) => void sentTransition(sent, '51').validators.push(rule));
    expect(answer).toMatchObject({
      status: 501,
      body: { what: `workflow rule ${rule.ruleKey}, ruleType ${ruleType}` },
    });
  });

  test.each([
    ['resolution', '10000'],
    ['priority', '1'],
    ['assignee', account('agent-l1')],
    [TEAM, ''],
    [OWNING_TEAM, '10020'],
    ['labels', 'a'],
    [SCORE, '1'],
    [LEVEL, 'L1'],
    ['summary', 'x'],
  ])('system:update-field is followed for %s', async (field, value) => {
    const rule = { ruleKey: 'system:update-field', parameters: { field, value } };
    expect(await problemsOf(desk, (sent) => void sentTransition(sent, '51').actions.push(rule))).toEqual([]);
  });
});

describe('a condition of where work has been', () => {
  test('stands also for a status that the work came back from, and several are named in its refusal', async () => {
    desk.transition('51').validators = [
      {
        kind: 'native',
        rule: {
          ruleKey: 'system:previous-status-validator',
          parameters: { previousStatusIds: `${STATUS.escalated}, ${STATUS.pending}` },
        },
      },
    ];
    const refused = {
      status: 400,
      body: { errorMessages: ['The work item must have been in the status Escalated, Pending before.'], errors: {} },
    };
    expect(await desk.move('agent-l1', '51')).toEqual(refused);
    for (const id of ['21', '11']) await desk.move('agent-l1', id);
    expect(await desk.move('agent-l1', '51')).toEqual(refused);
    for (const id of ['41', '11']) await desk.move('agent-l1', id);
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
  });
});
