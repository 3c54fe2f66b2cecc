import type { PolicyDraft } from '../../src/domain/policy';
import type { Policy } from '../../src/domain/policy';
import type { PlannedChange, SetUpPlan } from '../../src/domain/set-up/plan';
import type { Saving } from '../../src/usecases/save-policy';
import { applyChange } from '../../src/usecases/set-up/apply-change';
import { makePlan } from '../../src/usecases/set-up/make-plan';
import { undoChange } from '../../src/usecases/set-up/undo-change';
import { aFoundDesk, wanted } from '../domain/set-up/found';
import { aPolicy, MONDAY } from '../support/builders';
import { memoryRemembered } from '../support/in-memory/desk-setups';
import { memoryPastRules } from '../support/in-memory/rule-checks';
import { memorySetUpPlans, memorySetUpSite } from '../support/in-memory/set-up';
import { memoryPolicies } from '../support/in-memory/stores';

const HELP = '10000';

/** A set-up on a site in memory. `past`: rules that were saved before, the last of them in force. */
function aSetUp(past: Policy[] = [], found = aFoundDesk()) {
  const saves: { draft: PolicyDraft; saving: Saving }[] = [];
  const policies = memoryPolicies(...past);
  const deps = {
    clock: { now: () => MONDAY },
    plans: memorySetUpPlans(),
    policies,
    pastRules: memoryPastRules(...past),
    panels: memoryRemembered(),
    site: memorySetUpSite(found),
    async save(_: string, draft: PolicyDraft, saving: Saving) {
      saves.push({ draft, saving });
      const version = (policies.all.get(HELP)?.version ?? 0) + 1;
      policies.all.set(HELP, aPolicy({ version, enabled: draft.enabled, targets: draft.targets }));
    },
  };
  const done = (answer: { plan: SetUpPlan } | { outcome: string }): SetUpPlan => {
    if (!('plan' in answer)) throw new Error(JSON.stringify(answer));
    return answer.plan;
  };
  return {
    ...deps,
    saves,
    make: async (more: Parameters<typeof wanted>[0] = {}) => done(await makePlan(deps)(HELP, wanted(more))),
    tryToMake: (more: Parameters<typeof wanted>[0] = {}) => makePlan(deps)(HELP, wanted(more)),
    apply: async (id: string) => done(await applyChange(deps)(HELP, id, 'ann')),
    tryToApply: (id: string) => applyChange(deps)(HELP, id, 'ann'),
    undo: async (id: string) => done(await undoChange(deps)(HELP, id, 'ann')),
    tryToUndo: (id: string) => undoChange(deps)(HELP, id, 'ann'),
    async applyAll(plan: SetUpPlan): Promise<SetUpPlan> {
      let now = plan;
      for (const { id } of plan.changes) now = done(await applyChange(deps)(HELP, id, 'ann'));
      return now;
    },
  };
}
const one = ({ changes }: SetUpPlan, id: string): PlannedChange => {
  const found = changes.find((it) => it.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a plan that is applied', () => {
  test('makes each thing once, the rules with real ids, and says who saved them on what occasion', async () => {
    const at = aSetUp();
    const plan = await at.applyAll(await at.make());
    expect(plan.changes.map(({ state }) => state)).toEqual(plan.changes.map(() => 'done'));
    expect(at.site.made.map(({ kind }) => kind)).toEqual([
      'link-type',
      'manager-role',
      'people-in-role',
      'override-screen',
      'fields-on-screen',
      'workflow',
      'show-panel',
    ]);
    expect(at.saves).toHaveLength(1);
    expect(at.saves[0]?.saving).toEqual({ by: 'ann', how: 'set-up' });
    expect(at.saves[0]?.draft.workTypes).toEqual({ request: { waiting: '72', reentry: '71' } });
    expect(await at.panels.at(HELP)).toBe(MONDAY);
    await at.applyAll(plan);
    expect([at.site.made.length, at.saves.length]).toEqual([7, 1]);
  });

  test('counts its savings, so that two admins notice one another', async () => {
    const at = aSetUp();
    const { revision } = await at.make();
    expect((await at.apply('link-type')).revision).toBeGreaterThan(revision);
  });

  test('keeps what is for a Jira admin as planned, and says so', async () => {
    const at = aSetUp();
    await at.make();
    at.site.fail('make', 'forbidden');
    const refused = await at.apply('link-type');
    expect(one(refused, 'link-type')).toMatchObject({
      state: 'planned',
      said: { happened: 'Only a Jira admin can do this.' },
    });
    expect(at.plans.all.get(HELP)?.traces).toEqual({});
    expect(one(await at.apply('link-type'), 'link-type')).toMatchObject({ state: 'done', said: null });
  });

  test('tells what Jira refused, and tries again when asked to', async () => {
    const at = aSetUp();
    await at.make();
    at.site.fail('make', 'refused');
    expect(one(await at.apply('link-type'), 'link-type')).toMatchObject({ state: 'refused' });
    at.site.answer = { said: { happened: 'No.', means: 'Nothing.', next: 'Later.' } };
    expect(one(await at.apply('override-screen'), 'override-screen')).toMatchObject({
      state: 'refused',
      said: { happened: 'No.' },
    });
    // A plan that is made anew forgets that.
    expect(one(await at.make(), 'override-screen')).toMatchObject({ state: 'planned', said: null });
  });

  test('whose answer got lost is found made, and can still be taken back', async () => {
    const at = aSetUp();
    await at.make({ draft: wanted().draft, managers: ['ann'] });
    at.site.found = { ...at.site.found, made: { managerRole: '9' } };
    at.site.fail('make', 'lost');
    await expect(at.tryToApply('people-in-role')).rejects.toThrow();
    const found = await at.apply('people-in-role');
    expect(one(found, 'people-in-role')).toMatchObject({ state: 'done', undo: 'possible' });
    expect(at.site.made).toHaveLength(1);
    await at.undo('people-in-role');
    expect(at.site.undone).toMatchObject([{ kind: 'people-in-role', people: ['ann'] }]);
  });

  test('does not begin with what rests on something else', async () => {
    const at = aSetUp();
    await at.make();
    expect(one(await at.apply('people-in-role'), 'people-in-role')).toMatchObject({
      state: 'planned',
      said: { next: 'Apply the changes above this one first.' },
    });
    await at.apply('rules');
    expect(at.saves).toEqual([]);
  });

  test('saves other rules than before as the next version', async () => {
    const at = aSetUp();
    await at.applyAll(await at.make());
    const draft = { ...wanted().draft, targets: [{ minutes: 60 }] };
    const plan = await at.make({ draft });
    expect(one(plan, 'rules').state).toBe('planned');
    await at.apply('rules');
    expect(at.saves.map((it) => it.draft.targets[0]?.minutes)).toEqual([240, 60]);
  });

  test('saves its rules over none that somebody saved since it was made, until it is made anew', async () => {
    const at = aSetUp([aPolicy({ version: 3 })]);
    let plan = await at.make();
    for (const { id } of plan.changes) if (id !== 'rules') plan = await at.apply(id);
    at.policies.all.set(HELP, aPolicy({ version: 4, targets: [{ minutes: 44 }] }));
    expect(one(await at.apply('rules'), 'rules')).toMatchObject({
      state: 'refused',
      said: { happened: expect.stringContaining('somebody saved') },
    });
    expect(at.saves).toEqual([]);
    await at.make();
    expect(one(await at.apply('rules'), 'rules').state).toBe('done');
    await at.undo('rules');
    expect(one(await at.apply('rules'), 'rules')).toMatchObject({ state: 'done', said: null });
    expect(at.saves).toHaveLength(3);
  });

  test('is refused for rules that contradict themselves, and for other kinds of projects', async () => {
    const unfit = aSetUp([], aFoundDesk({ unfit: 'team-managed' }));
    expect(await unfit.tryToMake()).toMatchObject({ said: { happened: 'HELP is a team-managed project.' } });
    const at = aSetUp();
    expect(await at.tryToMake({ draft: { ...wanted().draft, levels: [] } })).toMatchObject({ outcome: 'refused' });
    expect(at.plans.all.size).toBe(0);
    expect(await at.tryToApply('rules')).toMatchObject({
      said: { happened: 'There is no set-up plan for this project.' },
    });
    await at.make();
    expect(await at.tryToApply('nothing')).toMatchObject({ outcome: 'refused' });
    expect(await at.tryToUndo('nothing')).toMatchObject({ outcome: 'refused' });
  });
});

describe('a change that is taken back', () => {
  test('switches hand-overs off where there were no rules before', async () => {
    const at = aSetUp();
    await at.applyAll(await at.make());
    expect(one(await at.undo('rules'), 'rules').state).toBe('undone');
    expect(at.saves.at(-1)).toMatchObject({ draft: { enabled: false }, saving: { by: 'ann', how: 'switched' } });
  });

  test('brings the rules of before in force again', async () => {
    const before = aPolicy({ version: 3, targets: [{ minutes: 33 }] });
    const at = aSetUp([before]);
    await at.applyAll(await at.make());
    await at.undo('rules');
    expect(at.saves.at(-1)).toMatchObject({ draft: { targets: [{ minutes: 33 }] }, saving: { how: 'restored' } });
  });

  test('leaves a desk switched off that was switched off since, and believes no clock that was disproved', async () => {
    const teamClock = { field: 'cf-team-sla', stopsOn: 'reentry' as const, proven: true };
    const at = aSetUp([aPolicy({ version: 3, enabled: true, teamClock })]);
    await at.applyAll(await at.make());
    at.policies.all.set(HELP, aPolicy({ version: 5, enabled: false, teamClock: { ...teamClock, proven: false } }));
    await at.undo('rules');
    expect(at.saves.at(-1)).toMatchObject({ draft: { enabled: false, teamClock: { proven: false } } });
  });

  test('is one that was made here; others are refused with the reason', async () => {
    const at = aSetUp();
    await at.make();
    expect(await at.tryToUndo('app-in-role')).toMatchObject({ said: { happened: 'Tierline cannot take this back.' } });
    await at.apply('link-type');
    expect(await at.tryToUndo('link-type')).toMatchObject({
      said: { next: expect.stringContaining('deletes all links') },
    });
    expect(at.site.undone).toEqual([]);
  });

  test('is taken back once, and the panel is no longer said to be shown', async () => {
    const at = aSetUp();
    await at.applyAll(await at.make());
    await at.undo('show-panel');
    await at.undo('show-panel');
    expect(at.site.undone).toHaveLength(1);
    expect(await at.panels.at(HELP)).toBeNull();
  });

  test('stays made where Jira refuses, and says why', async () => {
    const at = aSetUp();
    await at.applyAll(await at.make());
    at.site.fail('undo', 'forbidden');
    expect(one(await at.undo('workflow:flow'), 'workflow:flow')).toMatchObject({
      state: 'done',
      said: { happened: 'Only a Jira admin can do this.' },
    });
    at.site.fail('undo', 'busy');
    await expect(at.tryToUndo('workflow:flow')).rejects.toThrow();
    expect(one(await at.undo('workflow:flow'), 'workflow:flow')).toMatchObject({ state: 'undone', said: null });
  });
});
