import { planChanges } from '../../../src/domain/set-up/plan-changes';
import { merged } from '../../../src/domain/set-up/merge-plan';
import { withMade } from '../../../src/domain/set-up/with-made';
import { aDraft, aFlow, aFoundDesk, NOTHING_BEFORE, wanted } from './found';

type Plan = ReturnType<typeof planChanges>;
const of = (plan: Plan, id: string) => {
  const found = plan.find(({ change }) => change.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const plan = (over: Parameters<typeof aFoundDesk>[0] = {}, more: Parameters<typeof wanted>[0] = {}) =>
  planChanges(aFoundDesk(over), wanted(more), NOTHING_BEFORE);

describe('what has to change', () => {
  test('is nothing where the app has its role, and its own role where it has none', () => {
    expect(of(plan(), 'app-in-role').change).toMatchObject({ state: 'done', difference: [] });
    const without = { app: { is: { lacks: ['Edit work items'], roles: [] } } };
    expect(of(plan(without), 'app-in-role')).toMatchObject({
      change: { state: 'planned', who: 'project-admin' },
      step: { kind: 'app-in-role' },
    });
  });

  test('is for people where the app’s role lacks a permission: no API of Jira’s gives one', () => {
    const lacking = { app: { is: { lacks: ['Edit work items'], roles: ['apps'] } } };
    expect(of(plan(lacking), 'app-in-role')).toMatchObject({
      change: {
        state: 'by-hand',
        who: 'jira-admin',
        steps: expect.arrayContaining([expect.stringContaining('Edit work items')]),
      },
      step: null,
    });
  });

  test('is no link type, role or override where the rules name none', () => {
    const draft = aDraft({ escalation: {}, closeCheck: { counting: null } });
    const kinds = plan({}, { draft }).map(({ change }) => change.kind);
    expect(kinds).toEqual(['app-in-role', 'fields-on-screen', 'workflow', 'rules', 'show-panel']);
  });

  test('is not made again: a link type and a role of that name serve', () => {
    const found = plan({ made: { linkType: '7', managerRole: '9' } });
    expect(of(found, 'link-type').change.state).toBe('done');
    expect(of(found, 'manager-role').change.state).toBe('done');
    expect(of(found, 'people-in-role').step).toEqual({ kind: 'people-in-role', role: '9', people: ['ann'] });
  });

  test('is told of each workflow in words, with a copy offered where others have it', () => {
    const shared = aFlow({ sharedWith: ['Facilities (FAC)'] });
    const { change } = of(plan({ flows: { is: [shared] } }), 'workflow:flow');
    expect(change).toMatchObject({
      difference: ['Adds the status “Handing over”.'],
      copy: 'offered',
      sharedWith: ['Facilities (FAC)'],
    });
    const chosen = of(plan({ flows: { is: [shared] } }, { copies: ['workflow:flow'] }), 'workflow:flow');
    expect(chosen.change.copy).toBe('chosen');
    expect(chosen.step).toMatchObject({ copy: 'HELP: Requests with hand-overs' });
    const sameScheme = aFlow({ sharedWith: ['Facilities (FAC)'], copyable: false });
    expect(of(plan({ flows: { is: [sameScheme] } }), 'workflow:flow').change.copy).toBe('none');
  });

  test('keeps the copy for the change of the one it was made of', () => {
    const traces = {
      'workflow:flow': {
        kind: 'workflow',
        workflow: { id: 'flow', name: 'HELP: Requests' },
        missing: [],
        copy: 'HELP: Requests with hand-overs',
      },
    } as const;
    const copy = aFlow({ id: 'other', name: 'HELP: Requests with hand-overs', missing: [] });
    const found = planChanges(aFoundDesk({ flows: { is: [copy] } }), wanted(), { traces, saved: null });
    expect(of(found, 'workflow:flow').change).toMatchObject({ state: 'done', copy: 'chosen', undo: 'possible' });
  });

  test('cannot be told by who sees neither screens nor workflows: a Jira admin finds it', () => {
    const unseen = { unseen: 'jira-admins-only' } as const;
    const found = plan({ screens: unseen, flows: unseen, overrideScreen: unseen });
    for (const id of ['override-screen', 'fields-on-screen', 'workflow'])
      expect(of(found, id)).toMatchObject({
        unseen: true,
        step: null,
        change: { state: 'planned', who: 'jira-admin' },
      });
  });
});

describe('the real ids', () => {
  test('take the place of what was new, wherever the rules name it, and of nothing else', () => {
    const made = withMade(aDraft(), { reentry: '7', waiting: '8', linkType: '9', managerRole: '10' });
    expect(made.workTypes).toEqual({ request: { waiting: '8', reentry: '7' } });
    expect(made.escalation).toMatchObject({ managerRole: '10', linkedWork: { linkType: '9' } });
    expect({ ...made, workTypes: {}, escalation: {} }).toEqual({ ...aDraft(), workTypes: {}, escalation: {} });
  });

  test('leave what is not there yet', () => {
    expect(withMade(aDraft(), {})).toEqual(aDraft());
  });
});

describe('what is remembered of a plan', () => {
  const fresh = plan();
  const remember = (state: 'undone' | 'refused' | 'done', same = true) => ({
    changes: fresh.map(({ change }) => ({ ...change, state })),
    traces: {},
    same,
  });

  test('is that a change was taken back, or refused, as long as it is still missing', () => {
    const states = (state: 'undone' | 'refused' | 'done') =>
      new Set(
        merged(fresh, remember(state))
          .filter(({ difference }) => difference.length > 0)
          .map((it) => it.state),
      );
    expect(states('undone')).toEqual(new Set(['undone']));
    expect(states('refused')).toEqual(new Set(['refused']));
    // What is gone is missing, whatever was made once.
    expect(states('done')).toEqual(new Set(['planned']));
  });

  test('stands in for what somebody cannot see', () => {
    const unseen = plan({ flows: { unseen: 'jira-admins-only' } });
    const ids = (same: boolean) =>
      merged(unseen, remember('done', same))
        .filter(({ kind }) => kind === 'workflow')
        .map(({ id }) => id);
    expect(ids(true)).toEqual(['workflow:flow']);
    // Other rules may need other workflows.
    expect(ids(false)).toEqual(['workflow:flow', 'workflow']);
  });
});
