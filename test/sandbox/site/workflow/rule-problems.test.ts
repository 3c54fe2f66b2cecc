import { GROUP, STATUS } from '../../../../sandbox/seed/ids';
import type { Parameters } from '../../../../sandbox/site/workflow/rules/native';
import { nativeRule } from '../../../../sandbox/site/workflow/rules/table';
import { account, aDesk, OWNING_TEAM, SCORE, TEAM } from '../issues/a-desk';

const { site } = aDesk();
const problems = (key: string, parameters: Parameters) => nativeRule(`system:${key}`)!.problems(parameters, site);

test.each<[string, Parameters, string[]]>([
  ['restrict-issue-transition', {}, []],
  ['restrict-issue-transition', { roleIds: '10002', groupIds: GROUP.admins, permissionKeys: 'DELETE_ISSUES' }, []],
  ['restrict-issue-transition', { accountIds: `allow-assignee, ${account('agent-l1')}` }, []],
  ['restrict-issue-transition', { groupCustomFields: 'a', allowUserCustomFields: 'b', denyUserCustomFields: 'c' }, []],
  ['restrict-issue-transition', { roleIds: '1, 2' }, ["The role '1' does not exist.", "The role '2' does not exist."]],
  ['restrict-issue-transition', { groupIds: 'x' }, ["The group 'x' does not exist."]],
  ['restrict-issue-transition', { permissionKeys: 'x' }, ["The permission 'x' does not exist."]],
  ['restrict-issue-transition', { accountIds: 'x' }, ["The user 'x' does not exist."]],
  ['restrict-from-all-users', { restrictMode: 'users' }, []],
  ['restrict-from-all-users', { restrictMode: 'usersAndAPI' }, []],
  ['restrict-from-all-users', { restrictMode: 'all' }, ["'restrictMode' must be 'users' or 'usersAndAPI'."]],
  ['restrict-from-all-users', {}, ["'restrictMode' must be 'users' or 'usersAndAPI'."]],
  ['block-in-progress-approval', {}, []],
  ['check-permission-validator', { permissionKey: 'DELETE_ISSUES' }, []],
  ['check-permission-validator', {}, ["The permission '' does not exist."]],
  ['check-permission-validator', { permissionKey: 'FLY' }, ["The permission 'FLY' does not exist."]],
  ['validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'assignee', ignoreContext: 'true' }, []],
  ['validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'assignee', errorMessage: 'No' }, []],
  ['validate-field-value', { fieldsRequired: 'assignee' }, ["'ruleType' must be 'fieldRequired'."]],
  ['validate-field-value', { ruleType: 'fieldRequired' }, ["'fieldsRequired' must name a field."]],
  [
    'validate-field-value',
    { ruleType: 'fieldRequired', fieldsRequired: 'assignee,odd' },
    ["The field 'odd' does not exist."],
  ],
  ['previous-status-validator', { previousStatusIds: STATUS.resolved, mostRecentStatusOnly: 'true' }, []],
  ['previous-status-validator', {}, ["'previousStatusIds' must name one status."]],
  [
    'previous-status-validator',
    { previousStatusIds: `${STATUS.resolved},x` },
    ["'previousStatusIds' must name one status.", "The status 'x' does not exist."],
  ],
  [
    'previous-status-validator',
    { previousStatusIds: STATUS.resolved, not: 'true' },
    ["The parameter 'not' is not known to this rule."],
  ],
  [
    'previous-status-condition',
    { previousStatusIds: STATUS.resolved, not: 'true', includeCurrentStatus: 'true', ignoreLoopTransitions: 'true' },
    [],
  ],
  ['parent-or-child-blocking-validator', { blocker: 'PARENT', statusIds: STATUS.resolved }, []],
  [
    'parent-or-child-blocking-validator',
    { blocker: 'CHILD', statusIds: 'x' },
    ["'blocker' must be 'PARENT'.", "The status 'x' does not exist."],
  ],
  ['parent-or-child-blocking-condition', { blocker: 'CHILD', statusIds: STATUS.resolved }, []],
  ['parent-or-child-blocking-condition', { blocker: 'CHILD' }, ["'statusIds' must name a status."]],
  [
    'parent-or-child-blocking-condition',
    { blocker: 'PARENT', statusIds: STATUS.resolved },
    ["'blocker' must be 'CHILD'."],
  ],
  ['change-assignee', { type: 'to-unassigned' }, []],
  ['change-assignee', { type: 'to-selected-user', accountId: account('agent-l1') }, []],
  ['change-assignee', { type: 'to-selected-user', accountId: 'x' }, ["The user 'x' does not exist."]],
  ['change-assignee', { type: 'to-selected-user' }, ["The user '' does not exist."]],
  ['change-assignee', {}, ["'type' must be one of to-selected-user, to-unassigned, to-current-user, to-default-user."]],
  ['update-field', { field: 'summary', value: 'x', mode: 'append' }, []],
  ['update-field', { field: 'labels', value: 'x', mode: 'append' }, []],
  ['update-field', { field: 'priority', value: '2' }, []],
  ['update-field', { field: 'priority', value: '' }, []],
  ['update-field', { field: SCORE, value: '1.5' }, []],
  ['update-field', { field: SCORE, value: '' }, []],
  ['update-field', { field: SCORE, value: 'many' }, ["'many' is not a number."]],
  ['update-field', {}, ["The field '' does not exist."]],
  ['update-field', { field: 'priority', value: '77' }, ["The value '77' of 'priority' does not exist."]],
  ['update-field', { field: 'resolution', value: '77' }, ["The value '77' of 'resolution' does not exist."]],
  ['update-field', { field: 'assignee', value: '77' }, ["The value '77' of 'assignee' does not exist."]],
  ['update-field', { field: TEAM, value: '77' }, [`The value '77' of '${TEAM}' does not exist.`]],
  ['update-field', { field: OWNING_TEAM, value: '77' }, [`The value '77' of '${OWNING_TEAM}' does not exist.`]],
  ['update-field', { field: OWNING_TEAM, value: '10020' }, []],
  ['update-field', { field: 'assignee', value: account('agent-l1') }, []],
  ['update-field', { field: 'summary', mode: 'prepend' }, ["'mode' must be 'append' or 'replace'."]],
  ['update-field', { field: 'priority', mode: 'append' }, ["Nothing can be appended to the field 'priority'."]],
])('%s with %j: what is wrong with it is %j', (key, parameters, wrong) => {
  expect(problems(key, parameters)).toEqual(wrong);
});
