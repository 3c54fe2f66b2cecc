import { GROUP, STATUS } from '../../../../sandbox/seed/ids';
import type { Issue, RawValue } from '../../../../sandbox/site/model';
import {
  isKnownElsewhere,
  nativeAction,
  nativeCondition,
  nativeRule,
  nativeValidator,
  NATIVE_RULES,
} from '../../../../sandbox/site/workflow/rules/table';
import type { Parameters } from '../../../../sandbox/site/workflow/rules/native';
import { isOtherFieldRule } from '../../../../sandbox/site/workflow/rules/demands';
import { account, aDesk, issueAt, LEVEL, SCORE, type Desk } from '../issues/a-desk';

let desk: Desk;
let issue: Issue;
beforeEach(() => {
  desk = aDesk();
  issue = issueAt(desk, 'HELP-1');
});
const asked = (who = 'agent-l1', appId?: string) => ({
  site: desk.site,
  issue,
  actor: { accountId: account(who), appId },
  valueOf: (field: string): RawValue => issue.values[field] ?? null,
});
const problems = (key: string, parameters: Parameters) => nativeRule(`system:${key}`)!.problems(parameters, desk.site);
const holds = (key: string, parameters: Parameters, ...who: Who) =>
  nativeCondition(`system:${key}`).holds(parameters, asked(...who));
type Who = [who?: string, appId?: string];
const refuses = (key: string, parameters: Parameters, ...who: Who) =>
  nativeValidator(`system:${key}`).refuses(parameters, asked(...who));
const changes = (key: string, parameters: Parameters) => nativeAction(`system:${key}`).changes(parameters, asked());
const left = (...from: string[]): void => {
  for (const status of from)
    issue.history.push({
      id: '1',
      author: 'agent',
      at: 0,
      items: [
        { field: 'status', fieldId: 'status', fieldtype: 'jira', from: status, fromString: '', to: '', toString: '' },
        { field: 'labels', fieldId: 'labels', fieldtype: 'jira', from: 'x', fromString: '', to: '', toString: '' },
      ],
    });
};

describe('Jira’s own rules', () => {
  test('have a name and a description for people, and a key that no other has', () => {
    for (const { name, description, ruleKey } of NATIVE_RULES) {
      expect([ruleKey, name]).toEqual([
        expect.stringMatching(/^system:[a-z-]+$/),
        expect.stringMatching(/^[A-Z].{8,}$/),
      ]);
      expect(description).toMatch(/^[A-Z].{15,}\.$/);
      expect(nativeRule(ruleKey)?.ruleKey).toBe(ruleKey);
    }
    expect(new Set(NATIVE_RULES.map(({ ruleKey }) => ruleKey)).size).toBe(NATIVE_RULES.length);
  });

  test('stand on the transition that creates work only where there is something to judge', () => {
    expect(NATIVE_RULES.filter(({ onInitial }) => onInitial).map(({ ruleKey }) => ruleKey)).toEqual([
      'system:validate-field-value',
      'system:check-permission-validator',
      'system:parent-or-child-blocking-validator',
    ]);
  });

  test('are of one sort; one that the site does not follow is known as that or not at all', () => {
    expect(() => nativeCondition('system:update-field')).toThrow('system:update-field is no Condition that this site');
    expect(() => nativeValidator('system:nothing')).toThrow('system:nothing is no Validator');
    expect([isKnownElsewhere('system:trigger-webhook'), isKnownElsewhere('system:nothing')]).toEqual([true, false]);
    expect(nativeRule('system:trigger-webhook')).toBeUndefined();
    expect(isOtherFieldRule('system:validate-field-value', 'fieldChanged')).toBe(true);
    expect(isOtherFieldRule('system:validate-field-value', 'fieldRequired')).toBe(false);
    expect(isOtherFieldRule('system:update-field', 'fieldChanged')).toBe(false);
  });

  test('are refused with a parameter that they do not know', () => {
    for (const { ruleKey } of NATIVE_RULES)
      expect(problems(ruleKey.slice('system:'.length), { field: 'summary', odd: '1' })).toContain(
        "The parameter 'odd' is not known to this rule.",
      );
  });
});

describe('who may make a restricted transition', () => {
  const may = (parameters: Parameters, who = 'agent-l1') => holds('restrict-issue-transition', parameters, who);

  test('is who is named in any of the ways', () => {
    expect(may({})).toBe(false);
    expect(may({ accountIds: `x, ${account('agent-l1')}` })).toBe(true);
    expect(may({ groupIds: GROUP.admins }, 'project-admin')).toBe(false);
    expect(may({ groupIds: 'gone' })).toBe(false);
    const group = desk.site.groups.find(({ id }) => id === GROUP.admins)!;
    group.members.add(account('agent-l1'));
    expect(may({ groupIds: GROUP.admins })).toBe(true);
    expect(may({ roleIds: 'gone' })).toBe(false);
  });

  test('is the reporter, the assignee or who stands in a field, where that is asked', () => {
    issue.values['reporter'] = account('agent-l1');
    expect([may({ accountIds: 'allow-reporter' }), may({ accountIds: 'allow-assignee' })]).toEqual([true, false]);
    issue.values['owner'] = account('agent-l1');
    expect([may({ allowUserCustomFields: 'owner' }), may({ allowUserCustomFields: 'other' })]).toEqual([true, false]);
    expect(may({ allowUserCustomFields: 'owner', denyUserCustomFields: 'other,owner' })).toBe(false);
    expect(may({ accountIds: account('agent-l1'), denyUserCustomFields: 'other' })).toBe(true);
  });

  test('is no person where it is hidden from people', () => {
    const open = (restrictMode: string, appId?: string) =>
      holds('restrict-from-all-users', { restrictMode }, 'app', appId);
    expect([open('users', 'app'), open('users'), open('usersAndAPI', 'app')]).toEqual([true, false, false]);
  });
});

describe('work that has been in a status', () => {
  const been = (parameters: Parameters) => holds('previous-status-condition', parameters);

  test('passes for any status that it left, or for the last alone', () => {
    left('1', '2');
    expect([been({ previousStatusIds: '1' }), been({ previousStatusIds: '3' })]).toEqual([true, false]);
    const last = { mostRecentStatusOnly: 'true' };
    expect([been({ previousStatusIds: '1', ...last }), been({ previousStatusIds: '2', ...last })]).toEqual([
      false,
      true,
    ]);
    expect(been({ previousStatusIds: 'x' })).toBe(false);
  });

  test('passes for its present status only where that counts; all of it can be turned round', () => {
    const now = { previousStatusIds: issue.statusId };
    expect([been(now), been({ ...now, includeCurrentStatus: 'true' })]).toEqual([false, true]);
    expect([been({ ...now, not: 'true' }), been({ ...now, not: 'true', includeCurrentStatus: 'true' })]).toEqual([
      true,
      false,
    ]);
  });

  test('is told so where it has not', () => {
    const refused = (previousStatusIds: string) => refuses('previous-status-validator', { previousStatusIds });
    expect(refused(STATUS.resolved)).toBe('The work item must have been in the status Resolved before.');
    expect(refused('gone')).toBe('The work item must have been in the status gone before.');
    left(STATUS.resolved);
    expect(refused(STATUS.resolved)).toBeUndefined();
  });
});

describe('what has to be so first', () => {
  test('names what is missing, in words of one’s own where there are any', () => {
    const missing = (fieldsRequired: string, more: Parameters = {}) =>
      refuses('validate-field-value', { ruleType: 'fieldRequired', fieldsRequired, ...more });
    expect(missing('assignee')).toBe('Assignee is required.');
    expect(missing(`assignee,${LEVEL}`)).toBe('Assignee, Support Level are required.');
    expect(missing('assignee', { errorMessage: 'Who does it?' })).toBe('Who does it?');
    expect(missing('summary')).toBeUndefined();
    expect([missing('gone'), missing('gone', { ignoreContext: 'true' })]).toEqual(['gone is required.', undefined]);
    issue.values['labels'] = [];
    expect(missing('labels')).toBe('Labels is required.');
    issue.values['labels'] = ['vpn'];
    expect(missing('labels')).toBeUndefined();
  });

  test('names the permission that is missing', () => {
    const lacks = (permissionKey: string, who?: string) =>
      refuses('check-permission-validator', { permissionKey }, who);
    expect(lacks('DELETE_ISSUES')).toMatch(/^You need the permission Delete .+ for this transition\.$/);
    expect(lacks('DELETE_ISSUES', 'project-admin')).toBeUndefined();
    expect(lacks('FLY')).toBe('You need the permission FLY for this transition.');
  });

  test('names the parent that blocks, and passes work without one', () => {
    const blocked = () => refuses('parent-or-child-blocking-validator', { statusIds: STATUS.resolved });
    expect(blocked()).toBeUndefined();
    const parent = desk.request();
    issue.values['parent'] = parent.id;
    const name = desk.site.statuses.get(parent.statusId)!.name;
    expect(blocked()).toBe(`The parent ${parent.key} is in the status ${name}, which blocks this transition.`);
    parent.statusId = STATUS.resolved;
    expect(blocked()).toBeUndefined();
    issue.values['parent'] = 'gone';
    expect(blocked()).toBeUndefined();
  });

  test('is that no subtask is in another status; other children do not count', () => {
    const open = () => holds('parent-or-child-blocking-condition', { statusIds: STATUS.resolved });
    expect(open()).toBe(true);
    const child = desk.request();
    child.values['parent'] = issue.id;
    expect(open()).toBe(true);
    child.typeId = [...desk.site.issueTypes.values()].find(({ subtask }) => subtask)?.id ?? 'none';
    if (child.typeId === 'none') {
      child.typeId = 'sub';
      desk.site.issueTypes.set('sub', { id: 'sub', name: 'Subtask', description: '', subtask: true });
    }
    expect(open()).toBe(false);
    child.statusId = STATUS.resolved;
    expect(open()).toBe(true);
  });

  test('is that no approval waits for its answer', () => {
    const open = () => holds('block-in-progress-approval', {});
    const approval = (finalDecision: string) => ({ finalDecision }) as never;
    expect(open()).toBe(true);
    issue.approvals = [approval('approved')];
    expect(open()).toBe(true);
    issue.approvals.push(approval('pending'));
    expect(open()).toBe(false);
  });
});

describe('what a transition changes', () => {
  test('is the assignee, as far as they may be assigned', () => {
    const assigns = (type: string, accountId?: string) =>
      changes('change-assignee', { type, ...(accountId && { accountId }) });
    expect([assigns('to-unassigned'), assigns('to-default-user')]).toEqual([{ assignee: null }, { assignee: null }]);
    expect(assigns('to-current-user')).toEqual({ assignee: account('agent-l1') });
    expect(assigns('to-selected-user', account('agent-l2'))).toEqual({ assignee: account('agent-l2') });
    expect([assigns('to-selected-user', account('customer')), assigns('to-selected-user')]).toEqual([{}, {}]);
  });

  test('is a field, replaced, added to or cleared', () => {
    const sets = (field: string, value?: string, mode?: string) =>
      changes('update-field', { field, ...(value !== undefined && { value }), ...(mode && { mode }) });
    issue.values['labels'] = ['vpn'];
    expect(sets('labels', 'a, b  c')).toEqual({ labels: ['a', 'b', 'c'] });
    expect(sets('labels', 'a vpn', 'append')).toEqual({ labels: ['vpn', 'a'] });
    expect(sets('labels')).toEqual({ labels: [] });
    expect(sets('summary', '!', 'append')).toEqual({ summary: 'Mail does not arrive!' });
    expect(sets('summary', 'New', 'replace')).toEqual({ summary: 'New' });
    expect(sets(LEVEL, 'L2', 'append')).toEqual({ [LEVEL]: 'L2' });
    expect([sets(SCORE, '2.5'), sets(SCORE, ''), sets(SCORE)]).toEqual([
      { [SCORE]: 2.5 },
      { [SCORE]: null },
      { [SCORE]: null },
    ]);
    expect([sets('gone', 'x'), changes('update-field', {})]).toEqual([{}, {}]);
  });
});
