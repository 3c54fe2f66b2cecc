import {
  updateOf,
  withoutRule,
  withParameters,
  withRule,
  withStatus,
  withTransition,
} from '../../../../sandbox/web/client/workflow/change';
import { parametersOf, nativeForm, isComplete } from '../../../../sandbox/web/client/workflow/native-forms';
import { offeredRules } from '../../../../sandbox/web/client/workflow/offered-rules';
import { flow, names, rule, transition } from './small-flow';

const first = (changed: ReturnType<typeof flow>) => changed.workflow.transitions[0]!;

describe('changing a workflow', () => {
  it('adds a condition that must hold besides all there are, also where one of those was enough', () => {
    const any = { operation: 'ANY' as const, conditions: [rule('a'), rule('b')] };
    const changed = withRule(flow(transition({ conditions: any })), '11', 'Condition', rule('c'));
    expect(first(changed).conditions).toEqual({ operation: 'ALL', conditions: [rule('c')], conditionGroups: [any] });
  });

  it('adds validators and post functions behind those there are', () => {
    const start = flow(transition({ validators: [rule('a')] }));
    expect(first(withRule(start, '11', 'Validator', rule('b'))).validators.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(first(withRule(start, '11', 'Function', rule('b'))).actions.map(({ id }) => id)).toEqual(['b']);
  });

  it('takes a rule away wherever it stands, and leaves no empty group', () => {
    const conditions = {
      operation: 'ALL' as const,
      conditionGroups: [{ operation: 'ANY' as const, conditions: [rule('a')] }],
    };
    expect(first(withoutRule(flow(transition({ conditions })), '11', 'a'))).not.toHaveProperty('conditions');
  });

  it('changes one rule and no other, and leaves what is shown as it is', () => {
    const start = flow(transition({ actions: [rule('a'), rule('b')] }));
    const changed = withParameters(start, '11', 'b', { mode: 'replace' });
    expect(first(changed).actions.map(({ parameters }) => parameters)).toEqual([{}, { mode: 'replace' }]);
    expect(first(start).actions[1]?.parameters).toEqual({});
  });

  it('adds a way from named statuses, or from any', () => {
    const named = withTransition(flow(), { name: ' Vendor ', from: ['1'], to: '2' });
    expect(first(named)).toMatchObject({ type: 'DIRECTED', name: 'Vendor', links: [{ fromStatusReference: '1' }] });
    expect(first(withTransition(flow(), { name: 'Vendor', from: [], to: '2' }))).toMatchObject({ type: 'GLOBAL' });
  });

  it('sends the whole workflow with its version, and only what an update takes', () => {
    const added = withStatus(flow(transition()), { reference: 'u-1', name: 'With vendor', category: 'IN_PROGRESS' });
    const body = updateOf(added);
    expect(body.statuses).toEqual([
      { id: '1', name: 'Open', statusReference: '1', statusCategory: 'TODO' },
      { name: 'With vendor', statusReference: 'u-1', statusCategory: 'IN_PROGRESS', description: '' },
    ]);
    expect(body.workflows[0]).toEqual({
      id: 'w-1',
      version: { id: 'v-1', versionNumber: 3 },
      statuses: [
        { statusReference: '1', properties: { color: 'red' } },
        { statusReference: 'u-1', properties: {} },
      ],
      transitions: [transition()],
    });
  });
});

describe('the rules that a transition can get', () => {
  const keys = (type: 'INITIAL' | 'DIRECTED') =>
    offeredRules(names, transition({ type })).map(({ place, rules }) => [place, rules.map(({ name }) => name)]);

  it('are those that can be set here, the apps’ own first', () => {
    expect(keys('DIRECTED')).toEqual([
      ['Validator', ['Close check', 'Validate a field']],
      ['Function', ['Assign work']],
    ]);
  });

  it('are fewer where work is created', () => {
    expect(keys('INITIAL')).toEqual([['Validator', ['Close check', 'Validate a field']]]);
  });

  it('are complete once what they require is given', () => {
    const form = nativeForm('system:validate-field-value')!;
    expect(isComplete(form, { errorMessage: 'Why?' })).toBe(false);
    expect(isComplete(form, { fieldsRequired: 'summary' })).toBe(true);
    expect(parametersOf(form, { fieldsRequired: 'summary', errorMessage: '' })).toEqual({
      ruleType: 'fieldRequired',
      ignoreContext: 'false',
      fieldsRequired: 'summary',
    });
  });
});
