import { change, type StepOfPlan } from '../../../src/domain/set-up/change';
import type { Step } from '../../../src/domain/set-up/found-desk';
import { finished, joined, merged } from '../../../src/domain/set-up/merge-plan';
import type { ChangeKind, PlannedChange } from '../../../src/domain/set-up/plan';

const SAID = { happened: 'Jira said no.', means: 'It is not there.', next: 'Ask an admin.' };
const one = (id: string, over: Partial<PlannedChange> = {}): PlannedChange => ({
  ...change({ id, kind: 'workflow', title: id, who: 'jira-admin', difference: ['Adds something.'] }),
  ...over,
});
const fresh = (it: PlannedChange, unseen?: true): StepOfPlan => ({ change: it, step: null, ...(unseen && { unseen }) });
const remembered = (changes: PlannedChange[], over: Partial<Parameters<typeof merged>[1]> = {}) => ({
  changes,
  traces: {},
  same: true,
  ...over,
});

describe('a change as it is now', () => {
  test('stays refused or taken back, with what was said, while it is still to be made', () => {
    for (const state of ['refused', 'undone'] as const) {
      const old = one('a', { state, said: SAID, difference: ['Adds what was missing then.'] });
      expect(merged([fresh(one('a'))], remembered([old]))).toEqual([one('a', { state, said: SAID })]);
    }
  });

  test('is done when it is, whatever was said of it', () => {
    const now = one('a', { state: 'done', difference: [] });
    expect(merged([fresh(now)], remembered([one('a', { state: 'refused', said: SAID })]))).toEqual([now]);
  });

  test('keeps what was said of it while it was planned, unless there is something newer to say', () => {
    const old = one('a', { said: SAID });
    expect(merged([fresh(one('a'))], remembered([old]))[0]?.said).toEqual(SAID);
    const newer = { ...SAID, happened: 'It has to wait.' };
    expect(merged([fresh(one('a', { said: newer }))], remembered([old]))[0]?.said).toEqual(newer);
    const byHand = one('a', { state: 'by-hand' });
    expect(merged([fresh(byHand)], remembered([old]))).toEqual([byHand]);
  });

  test('tells what was made, where it was made here', () => {
    const done = one('a', { state: 'done', difference: [] });
    const made = { traces: { a: { kind: 'link-type' } as const } };
    const old = one('a', { state: 'done', difference: ['Adds a link type.'] });
    expect(merged([fresh(done)], remembered([old], made))[0]?.difference).toEqual(['Adds a link type.']);
    expect(merged([fresh(done)], remembered([old]))[0]?.difference).toEqual([]);
    const difference = ['Adds more.'];
    const silent = one('a', { state: 'done', difference: [] });
    expect(merged([fresh(one('a', { state: 'done', difference }))], remembered([silent], made))[0]?.difference).toEqual(
      difference,
    );
    const planned = merged([fresh(one('a', { difference }))], remembered([old], made));
    expect(planned[0]?.difference).toEqual(difference);
  });

  test('is as it is where nothing of it is remembered', () => {
    expect(merged([fresh(one('a'))], remembered([one('b', { state: 'refused' })]))).toEqual([one('a')]);
  });
});

describe('changes that who asks cannot see', () => {
  const stand = one('workflows', { difference: [], state: 'planned' });
  const seen = [one('w1', { state: 'done' }), one('w2'), one('screen', { kind: 'fields-on-screen', state: 'done' })];

  test('are those that somebody saw who may, of the same kind', () => {
    expect(merged([fresh(stand, true)], remembered(seen)).map(({ id }) => id)).toEqual(['w1', 'w2']);
  });

  test('are by other rules only those that were made', () => {
    const other = merged([fresh(stand, true)], remembered(seen, { same: false }));
    expect(other.map(({ id }) => id)).toEqual(['w1', 'workflows']);
  });

  test('stand for themselves where nobody saw any', () => {
    expect(merged([fresh(stand, true)], remembered([]))).toEqual([stand]);
    const itself = one('workflows', { state: 'refused', said: SAID });
    expect(merged([fresh(stand, true)], remembered([itself]))).toEqual([
      one('workflows', { difference: [], state: 'refused', said: SAID }),
    ]);
  });

  test('are told once, as done, where what stands for them was made', () => {
    const made = one('workflows', { state: 'done' });
    expect(merged([fresh(stand, true)], remembered([made]))).toEqual([made]);
    expect(merged([fresh(stand, true)], remembered([made], { same: false }))).toEqual([stand]);
  });
});

test('changes stand in the order in which they are made', () => {
  const kinds: ChangeKind[] = ['rules', 'workflow', 'app-in-role', 'link-type'];
  const plan = merged(
    kinds.map((kind) => fresh(one(kind, { kind }))),
    remembered([]),
  );
  expect(plan.map(({ kind }) => kind)).toEqual(['app-in-role', 'link-type', 'workflow', 'rules']);
});

describe('a step that is begun again', () => {
  const screen = { id: 's', name: 'View' };
  const fields = (ids: string[], copy: string | null = null): Step => ({
    kind: 'fields-on-screen',
    screen,
    fields: ids,
    copy,
  });
  const flow = (statuses: string[], copy: string | null = null): Step => ({
    kind: 'workflow',
    workflow: { id: 'w', name: 'Requests' },
    missing: statuses.map((status) => ({ adds: 'status', status })),
    copy,
  });

  test('takes back all that it made, each thing once', () => {
    expect(
      joined(
        { kind: 'people-in-role', role: '1', people: ['a', 'b'] },
        { kind: 'people-in-role', role: '2', people: ['b', 'c'] },
      ),
    ).toEqual({ kind: 'people-in-role', role: '2', people: ['a', 'b', 'c'] });
    expect(joined(fields(['a', 'b']), fields(['b', 'c']))).toEqual(fields(['a', 'b', 'c']));
    expect(joined(flow(['a', 'b']), flow(['b', 'c']))).toEqual(flow(['a', 'b', 'c']));
  });

  test('takes back the copy that was made first', () => {
    expect(joined(fields(['a'], 'Copy'), fields(['b']))).toEqual(fields(['a', 'b'], 'Copy'));
    expect(joined(fields(['a']), fields(['b'], 'Copy'))).toEqual(fields(['a', 'b'], 'Copy'));
    expect(joined(flow(['a'], 'Copy'), flow(['b']))).toEqual(flow(['a', 'b'], 'Copy'));
  });

  test('goes back to the rules that were in force before it was begun first', () => {
    const rules = (before: number | null, unfinished?: number): Step => ({ kind: 'rules', before, unfinished });
    expect(joined(rules(3, 4), rules(4, 5))).toEqual(rules(3, 5));
    expect(joined(rules(null, 0), rules(null, 1))).toEqual(rules(null, 1));
    expect(joined(rules(3, 4), rules(6, 7))).toEqual(rules(6, 7));
    expect(joined(rules(3), rules(4, 5))).toEqual(rules(4, 5));
  });

  test('is itself where nothing, or something else, was begun before', () => {
    const now: Step[] = [fields(['b']), flow(['b']), { kind: 'rules', before: 1 }, { kind: 'link-type' }];
    for (const step of now) {
      expect(joined(undefined, step)).toEqual(step);
      expect(joined({ kind: 'people-in-role', role: '1', people: ['a'] }, step)).toEqual(step);
      expect(joined({ kind: 'rules', before: 9, unfinished: 9 }, step)).toEqual(step);
    }
    const people: Step = { kind: 'people-in-role', role: '2', people: ['b'] };
    expect(joined(fields(['a'], 'Copy'), people)).toEqual(people);
  });

  test('that came to its end is not unfinished', () => {
    expect(finished({ kind: 'rules', before: 3, unfinished: 4 })).toEqual({ kind: 'rules', before: 3 });
    expect(Object.keys(finished({ kind: 'rules', before: 3, unfinished: 4 }))).toEqual(['kind', 'before']);
    expect(finished(flow(['a']))).toEqual(flow(['a']));
  });
});
