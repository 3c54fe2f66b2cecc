import type { FoundDesk, Traces } from '../../../src/domain/set-up/found-desk';
import { planChanges } from '../../../src/domain/set-up/plan-changes';
import { aFlow, aFoundDesk, wanted } from './found';

const OTHERS = ['Facilities (FAC)'];
const flow = (id: string, name: string) => aFlow({ id, name, sharedWith: OTHERS });
const screen = (id: string, name: string) => ({ id, name, missing: ['cf-level'], sharedWith: OTHERS, copyable: true });

const plan = (over: Partial<FoundDesk>, copies: readonly string[], traces: Traces = {}) =>
  planChanges(aFoundDesk(over), wanted({ copies }), { traces, saved: null });
const copiesIn = (all: ReturnType<typeof plan>) =>
  all.flatMap(({ change, step }) => (step && 'copy' in step && step.copy !== null ? [[change.id, step.copy]] : []));

describe('copies for one project', () => {
  const FLOWS = { flows: { is: [flow('a', 'HELP: Requests'), flow('b', 'FAC: Requests')] } };

  test('of two workflows whose names differ in the project’s key alone have names of their own', () => {
    expect(copiesIn(plan(FLOWS, ['workflow:a', 'workflow:b']))).toEqual([
      ['workflow:a', 'HELP: Requests with hand-overs'],
      ['workflow:b', 'HELP: FAC: Requests with hand-overs'],
    ]);
  });

  test.each([
    ['FAC: Requests', 'HELP: Requests with hand-overs'],
    ['Fac: Requests', 'HELP: Fac: Requests with hand-overs'],
    ['My FAC: Requests', 'HELP: My FAC: Requests with hand-overs'],
    ['x'.repeat(300), `HELP: ${'x'.repeat(233)} with hand-overs`],
  ])('are called after the project, in place of the one it was made for, within what Jira takes: %s', (name, copy) => {
    expect(copiesIn(plan({ flows: { is: [flow('a', name)] } }, ['workflow:a']))).toEqual([['workflow:a', copy]]);
  });

  test('keep these names once one of them is made', () => {
    const made = {
      'workflow:a': {
        kind: 'workflow',
        workflow: { id: 'a', name: 'HELP: Requests' },
        missing: [],
        copy: 'HELP: Requests with hand-overs',
      },
    } as const;
    const copy = aFlow({ id: 'c', name: 'HELP: Requests with hand-overs', missing: [] });
    const after = plan({ flows: { is: [copy, flow('b', 'FAC: Requests')] } }, ['workflow:a', 'workflow:b'], made);
    expect(copiesIn(after)).toEqual([['workflow:b', 'HELP: FAC: Requests with hand-overs']]);
    // Begun, and not put in its place: the same copy is gone on with.
    expect(copiesIn(plan(FLOWS, ['workflow:a', 'workflow:b'], made))[0]).toEqual([
      'workflow:a',
      'HELP: Requests with hand-overs',
    ]);
  });

  test('of two screens have names of their own, too', () => {
    const screens = { screens: { is: [screen('1', 'HELP: View'), screen('2', 'FAC: View')] } };
    expect(copiesIn(plan(screens, ['fields-on-screen:1', 'fields-on-screen:2']))).toEqual([
      ['fields-on-screen:1', 'HELP: View with hand-overs'],
      ['fields-on-screen:2', 'HELP: FAC: View with hand-overs'],
    ]);
  });

  test.each([
    ['workflow:flow', { flows: { is: [aFlow({ sharedWith: OTHERS, copyable: false })] } }],
    ['fields-on-screen:1', { screens: { is: [{ ...screen('1', 'HELP: View'), copyable: false }] } }],
  ])('that were chosen and cannot be made any more: %s of others is not changed instead', (id, found) => {
    const refused = plan(found, [id]).find(({ change }) => change.id === id);
    expect(refused).toMatchObject({ change: { state: 'refused', copy: 'chosen', sharedWith: OTHERS }, step: null });
    expect(refused?.change.said?.means).toContain('Facilities (FAC)');
    // Without the choice it is changed for all.
    const shared = plan(found, []).find(({ change }) => change.id === id);
    expect(shared).toMatchObject({ change: { state: 'planned', copy: 'none' }, step: { copy: null } });
  });
});
