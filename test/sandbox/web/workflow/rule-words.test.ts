import { conditionsOf } from '../../../../sandbox/web/client/workflow/conditions';
import { ruleWords } from '../../../../sandbox/web/client/workflow/rule-words';
import { names, rule, transition } from './small-flow';

describe('a rule in plain words', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'system:restrict-issue-transition',
      { roleIds: '10110', accountIds: 'allow-assignee' },
      'Only for the assignee or the role Escalation manager',
    ],
    ['system:restrict-issue-transition', { permissionKeys: 'RESOLVE_ISSUES' }, 'Only for holders of “Resolve issues”'],
    ['system:restrict-from-all-users', { restrictMode: 'users' }, 'Hidden from people: only apps may make it'],
    ['system:validate-field-value', { fieldsRequired: 'summary,labels' }, 'Summary and Labels must be filled in'],
    [
      'system:previous-status-condition',
      { previousStatusIds: '2', not: 'true' },
      'Only for work that has never been Resolved',
    ],
    ['system:parent-or-child-blocking-condition', { statusIds: '1,2' }, 'Only when all subtasks are Open or Resolved'],
    ['system:update-field', { field: 'resolution', value: '10000', mode: 'replace' }, 'Sets Resolution to “Done”'],
    ['system:update-field', { field: 'labels', value: '', mode: 'replace' }, 'Clears Labels'],
    [
      'system:change-assignee',
      { type: 'to-selected-user', accountId: '712020:agent-l1' },
      'Assigns the work to L1 agent',
    ],
    ['system:transition-screen', { screenId: '1' }, 'Resolve screen'],
  ])('%s %j reads “%s”', (ruleKey, parameters, words) => {
    expect(ruleWords(rule('r', ruleKey, parameters), names)).toBe(words);
  });

  it('of an app is what the app says of it, else its name', () => {
    const gate = rule('r', 'forge:expression-validator', { key: 'ari:x/static/gate' });
    expect(ruleWords(gate, names, 'Checks L2 and L3')).toBe('Checks L2 and L3');
    expect(ruleWords(gate, names)).toBe('Close check');
  });

  it('of an app that is gone says that it does nothing', () => {
    expect(ruleWords(rule('r', 'forge:expression-validator', { key: 'ari:y/static/old' }), names)).toContain(
      'not installed any more',
    );
  });

  it('says how conditions are joined, group by group', () => {
    const conditions = {
      operation: 'ALL' as const,
      conditions: [rule('a')],
      conditionGroups: [{ operation: 'ANY' as const, conditions: [rule('b'), rule('c')] }],
    };
    expect(conditionsOf(transition({ conditions })).map(({ rule: { id }, joined }) => [joined, id])).toEqual([
      [undefined, 'a'],
      ['and', 'b'],
      ['or', 'c'],
    ]);
  });
});
