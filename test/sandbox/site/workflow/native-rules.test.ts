import { GROUP, STATUS } from '../../../../sandbox/seed/ids';
import type { TransitionAction, TransitionCondition, TransitionValidator } from '../../../../sandbox/site/model';
import { account, lastChange, LEVEL } from '../issues/a-desk';
import { aWorkflowDesk, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const native = (ruleKey: string, parameters: Record<string, string>) => ({
  kind: 'native' as const,
  rule: { ruleKey: `system:${ruleKey}`, parameters },
});
const condition = (it: TransitionCondition) => void (desk.transition('51').conditions = [it]);
const validate = (it: TransitionValidator) => void (desk.transition('51').validators = [it]);
const act = (...them: TransitionAction[]) => void (desk.transition('51').actions = them);
const resolves = async (who = 'agent-l1') => (await desk.move(who, '51')).status === 204;
const restrict = (parameters: Record<string, string>) => condition(native('restrict-issue-transition', parameters));

describe('restricting who moves work', () => {
  test('lets any of the named roles, groups, permissions or people', async () => {
    restrict({ roleIds: '10002', groupIds: GROUP.admins });
    expect([await resolves('agent-l1'), await resolves('project-admin')]).toEqual([false, true]);
  });
  test.each([
    [{ permissionKeys: 'SERVICEDESK_AGENT' }, true],
    [{ permissionKeys: 'DELETE_ISSUES' }, false],
    [{ accountIds: 'allow-assignee' }, false],
    [{ accountIds: account('agent-l1') }, true],
    [{}, false],
  ])('%j lets the L1 agent: %s', async (parameters, may) => {
    restrict(parameters);
    expect(await resolves()).toBe(may);
  });
  test('lets the assignee where that is what is asked', async () => {
    restrict({ accountIds: 'allow-assignee' });
    desk.issue().values['assignee'] = account('agent-l1');
    expect(await resolves()).toBe(true);
  });
  test('can leave a transition to apps, or to nobody', async () => {
    condition(native('restrict-from-all-users', { restrictMode: 'usersAndAPI' }));
    expect(await resolves('app')).toBe(false);
    condition(native('restrict-from-all-users', { restrictMode: 'users' }));
    expect([await resolves(), await resolves('app')]).toEqual([false, true]);
  });
});

describe('validators of Jira', () => {
  test('ask for several fields, and pass over what the project does not have when told to', async () => {
    const parameters = { ruleType: 'fieldRequired', fieldsRequired: `assignee,${LEVEL}`, ignoreContext: 'true' };
    validate(native('validate-field-value', parameters));
    expect((await desk.move('agent-l1', '51')).body).toMatchObject({
      errorMessages: ['Assignee, Support Level are required.'],
    });
    desk.issue().values['assignee'] = account('agent-l1');
    desk.site.projects.get('10000')!.fieldIds = [];
    expect(await resolves()).toBe(true);
  });
  test('ask where the work has been', async () => {
    validate(
      native('previous-status-validator', { previousStatusIds: STATUS.escalated, mostRecentStatusOnly: 'true' }),
    );
    expect(await resolves()).toBe(false);
    for (const step of ['21', '11']) await desk.move('agent-l1', step);
    expect(await resolves()).toBe(true);
  });
  test('ask what became of the parent', async () => {
    validate(native('parent-or-child-blocking-validator', { blocker: 'PARENT', statusIds: STATUS.resolved }));
    const parent = desk.request();
    desk.issue().values['parent'] = parent.id;
    expect(await resolves()).toBe(false);
    parent.statusId = STATUS.resolved;
    expect(await resolves()).toBe(true);
  });
  test('ask for a permission', async () => {
    validate(native('check-permission-validator', { permissionKey: 'DELETE_ISSUES' }));
    expect([await resolves(), await resolves('project-admin')]).toEqual([false, true]);
  });
});

describe('post functions of Jira', () => {
  test('set fields in the same history group, what comes later upon what came before', async () => {
    act(
      native('update-field', { field: 'resolution', value: '10000' }),
      native('update-field', { field: 'summary', value: ' (solved)', mode: 'append' }),
      native('change-assignee', { type: 'to-current-user' }),
    );
    await desk.move('agent-l1', '51');
    expect(lastChange(desk.issue()).map((it) => [it.fieldId, it.toString])).toEqual([
      ['resolution', 'Done'],
      ['summary', 'Mail does not arrive (solved)'],
      ['assignee', 'L1 agent'],
      ['status', 'Resolved'],
    ]);
  });
  test('clear a field with an empty value, and never assign who may not be assigned', async () => {
    desk.issue().values['resolution'] = '10000';
    act(
      native('update-field', { field: 'resolution', value: '' }),
      native('change-assignee', { type: 'to-selected-user', accountId: account('customer') }),
    );
    await desk.move('agent-l1', '51');
    expect([desk.issue().values['resolution'], desk.issue().values['assignee']]).toEqual([null, null]);
  });
});
