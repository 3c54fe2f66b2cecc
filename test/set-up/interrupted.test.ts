import { ISSUE_TYPE, PROJECT } from '../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { aStockDesk, change, states, writes, type StockDesk } from './at-stock';
import { usualRules } from './rules';

describe('a set-up that is disturbed', () => {
  let desk: StockDesk;
  beforeEach(async () => {
    desk = await aStockDesk();
  });
  const incidents = async () => {
    const plan = await desk.make(await usualRules(desk, { workTypes: [ISSUE_TYPE.incident] }));
    for (const { id, kind } of plan.changes) if (kind !== 'workflow' && kind !== 'rules') await desk.apply(id);
    return plan.changes.find(({ kind }) => kind === 'workflow')?.id ?? '';
  };
  const names = () => desk.site.workflows.get(INCIDENT_WORKFLOW)?.transitions.map(({ name }) => name) ?? [];

  test('by a lost answer: what was made is found, made no second time, and can be taken back', async () => {
    const flow = await incidents();
    const before = names();
    const { door } = desk.sandbox.world();
    door.fault({ match: { method: 'POST', path: '/rest/api/3/workflows/update$' }, times: 1, drop: true });
    const lost = await desk.ask('setup.plan.apply', { change: flow });
    expect(lost).toMatchObject({ ok: false, problem: { means: 'It may have been done all the same.' } });
    expect(names()).toContain('Hand over');
    const since = desk.runs().at(-1)?.id ?? 0;
    expect(change(await desk.apply(flow), flow).state).toBe('done');
    expect(writes(desk.runs(since))).toEqual([]);
    expect(change(await desk.undo(flow), flow).state).toBe('undone');
    expect(names()).toEqual(before);
  });

  test.each(['link-type', 'override-screen', 'fields-on-screen', 'workflow', 'rules', 'show-panel'])(
    'by a function that is killed at any call of a change (%s): applied again, it is finished',
    async (kind) => {
      const draft = await usualRules(desk, { workTypes: [ISSUE_TYPE.incident] });
      const plan = await desk.make(draft);
      const at = plan.changes.findIndex((it) => it.kind === kind);
      for (const { id, state } of plan.changes.slice(0, at)) if (state === 'planned') await desk.apply(id);
      const { id } = plan.changes[at] ?? { id: '' };
      // Each look takes about two dozen calls, and a change a few more: from the first to the last of them.
      let killed = 0;
      for (let atCall = 2; atCall < 60; atCall += 3) {
        desk.forge.clearFaults();
        desk.forge.kill({ function: 'settings', atCall, times: 1 });
        if ((await desk.apply(id).catch(() => null)) !== null) break;
        killed++;
      }
      desk.forge.clearFaults();
      expect(killed).toBeGreaterThan(5);
      const done = await desk.applyAll(await desk.make(draft));
      expect(new Set(Object.values(states(done)))).toEqual(new Set(['done']));
      expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);
      expect(desk.site.linkTypes.filter(({ name }) => name === 'Escalation')).toHaveLength(1);
      const screens = [...desk.site.screens.values()].filter(({ name }) => name === 'Close with override');
      expect(screens.map(({ tabs }) => tabs.flatMap(({ fieldIds }) => fieldIds).length)).toEqual([1]);
      expect(names().filter((name) => name === 'Hand over')).toHaveLength(1);
    },
  );

  test('by somebody who changes the workflow at that moment: it is read again, and both changes are there', async () => {
    const flow = await incidents();
    const { door } = desk.sandbox.world();
    door.fault({ match: { method: 'POST', path: '/rest/api/3/workflows/update$' }, times: 1, status: 409 });
    expect(change(await desk.apply(flow), flow)).toMatchObject({ state: 'done', said: null });
    expect(names()).toContain('Hand over');
  });

  test('by somebody who goes on changing it: it is told, and nothing is half done', async () => {
    const flow = await incidents();
    const before = names();
    const { door } = desk.sandbox.world();
    door.fault({ match: { method: 'POST', path: '/rest/api/3/workflows/update$' }, times: 2, status: 409 });
    expect(change(await desk.apply(flow), flow)).toMatchObject({
      state: 'refused',
      said: { happened: 'Somebody else was changing this workflow at the same time.' },
    });
    expect(names()).toEqual(before);
    expect(change(await desk.apply('link-type'), flow).state).toBe('refused');
    // In a minute, as it says, there is nobody in the way.
    expect(change(await desk.apply(flow), flow)).toMatchObject({ state: 'done', said: null });
  });

  test('by two admins at once: both are told of one plan, and each thing is made once', async () => {
    const plan = await desk.make(await usualRules(desk));
    const [one, other] = await Promise.all([desk.apply('link-type'), desk.apply('manager-role')]);
    const now = ((await desk.ask('setup.plan.read', {})) as { value: { plan: typeof plan } }).value.plan;
    expect(now.revision).toBeGreaterThan(Math.max(plan.revision, 1));
    expect([one, other].every(({ revision }) => revision <= now.revision)).toBe(true);
    const done = await desk.applyAll(now);
    expect(new Set(Object.values(states(done)))).toEqual(new Set(['done']));
    expect(desk.site.linkTypes.filter(({ name }) => name === 'Escalation')).toHaveLength(1);
  });

  test('by a workflow that Jira finds wrong: what Jira says is told, and nothing is written', async () => {
    const flow = await incidents();
    const workflow = desk.site.workflows.get(INCIDENT_WORKFLOW);
    workflow?.transitions.push({ id: '78', name: '', from: [workflow.initialStatusId], to: workflow.initialStatusId });
    const since = desk.runs().at(-1)?.id ?? 0;
    const refused = change(await desk.apply(flow), flow);
    expect(refused.state).toBe('refused');
    expect(refused.said?.happened).toContain('The name of a transition must not be empty.');
    expect(writes(desk.runs(since))).toEqual(['POST /rest/api/3/workflows/update/validation']);
  });

  test.each([{ status: 429, headers: { 'Retry-After': '5' } }, { status: 500 }, { status: 403 }])(
    'by Jira not taking the rules’ mark on the project (%o): applied again, the project is marked',
    async (answer) => {
      const plan = await desk.make(await usualRules(desk, { workTypes: [ISSUE_TYPE.incident] }));
      for (const { id, kind, state } of plan.changes) if (kind !== 'rules' && state === 'planned') await desk.apply(id);
      const { door } = desk.sandbox.world();
      for (let time = 0; time < 2; time++) {
        door.fault({ match: { method: 'PUT', path: '/properties/tierline$' }, times: 1, ...answer });
        await desk.ask('setup.plan.apply', { change: 'rules' }).catch(() => null);
        door.clearFaults();
        expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toBeUndefined();
      }
      expect(change(await desk.apply('rules'), 'rules').state).toBe('done');
      expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({ enabled: true });
      // There were no rules before: taken back, whatever went wrong between, hand-overs are off.
      expect(change(await desk.undo('rules'), 'rules').state).toBe('undone');
      expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({ enabled: false });
    },
  );

  test('by a status of the same name that stands for closed work: told by name, and no work is led into it', async () => {
    const [first] = desk.site.statuses.values();
    const taken = { ...first!, id: '10777', name: 'Handing over', category: 'done' as const };
    desk.site.statuses.set('10777', taken);
    const flow = await incidents();
    const before = names();
    expect(change(await desk.apply(flow), flow)).toMatchObject({
      state: 'refused',
      said: { happened: expect.stringContaining('“Handing over”') },
    });
    expect(names()).toEqual(before);
    expect(change(await desk.apply('rules'), 'rules').state).not.toBe('done');
  });

  test('by its plan being forgotten: there is none, and a new one finds what was made', async () => {
    const draft = await usualRules(desk);
    await desk.applyAll(await desk.make(draft));
    expect(await desk.ask('setup.plan.forget', {})).toEqual({ ok: true, value: { plan: null } });
    expect(await desk.ask('setup.plan.read', {})).toEqual({ ok: true, value: { plan: null } });
    expect(await desk.ask('setup.plan.apply', { change: 'rules' })).toMatchObject({ ok: false });
    const again = await desk.make(draft);
    expect(again.changes.filter(({ state }) => state !== 'done').map(({ id }) => id)).toEqual(['show-panel']);
    expect(change(again, 'people-in-role')).toMatchObject({ undo: 'impossible' });
  });
});
