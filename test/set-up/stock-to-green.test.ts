import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { aStockDesk, change, states, writes, type StockDesk } from './at-stock';
import { usualRules } from './rules';

describe('a project of which nothing is set up', () => {
  let desk: StockDesk;
  beforeEach(async () => {
    desk = await aStockDesk();
  });

  test('is looked at for what there is to choose from, and nothing is changed', async () => {
    const since = desk.runs().at(-1)?.id ?? 0;
    const choices = await desk.choices();
    expect(choices.project).toEqual({ id: PROJECT.help, key: 'HELP', name: 'IT help desk' });
    expect(choices).toMatchObject({ unfit: null, jiraAdmin: true, timeZone: 'Europe/Berlin' });
    expect(choices.teamFields[0]).toMatchObject({ name: 'Team', kind: 'team' });
    expect(choices.teamFields.find(({ name }) => name === 'Urgency')?.options.map(({ name }) => name)).toContain(
      'High',
    );
    expect(choices.slas.map(({ name }) => name)).toContain('Time to resolution');
    expect(choices.projects.find(({ key }) => key === 'DEV')?.workTypes.map(({ name }) => name)).toContain('Bug');
    expect(writes(desk.runs(since))).toEqual([]);
  });

  test('has a plan made for it, which changes nothing and names who shares what', async () => {
    const since = desk.runs().at(-1)?.id ?? 0;
    const plan = await desk.make(await usualRules(desk));
    expect(writes(desk.runs(since))).toEqual([]);
    expect(plan.changes.map(({ kind }) => kind)).toEqual([
      'app-in-role',
      'link-type',
      'manager-role',
      'people-in-role',
      'override-screen',
      'fields-on-screen',
      'fields-on-screen',
      'fields-on-screen',
      'workflow',
      'workflow',
      'workflow',
      'rules',
      'show-panel',
    ]);
    const shared = plan.changes.filter(({ sharedWith }) => sharedWith.length > 0);
    expect(shared.map(({ title, sharedWith, copy }) => [title, sharedWith, copy])).toEqual([
      ['Change the screen “HELP: Service Request Fulfilment View/Edit Screen”', ['Facilities (FAC)'], 'offered'],
      [
        'Change the workflow “HELP: Service Request Fulfilment workflow for Jira Service Management”',
        ['Facilities (FAC)'],
        'offered',
      ],
    ]);
  });

  test('is a working desk when all is applied, of which the set-up check finds nothing wrong', async () => {
    const plan = await desk.applyAll(await desk.make(await usualRules(desk)));
    expect(new Set(Object.values(states(plan)))).toEqual(new Set(['done']));
    const reports = await desk.check();
    expect(reports.filter(({ state }) => state === 'wrong')).toEqual([]);
    // No SLA of the template is the team's, so that none has to be proven, and no status is in between.
    expect(reports.filter(({ state }) => state === 'unknown')).toEqual([]);
    expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({ enabled: true });
  });

  test('applied again, not one call writes', async () => {
    const plan = await desk.applyAll(await desk.make(await usualRules(desk)));
    const since = desk.runs().at(-1)?.id ?? 0;
    let again = await desk.make(plan.draft);
    for (const { id } of again.changes) again = await desk.apply(id);
    expect(writes(desk.runs(since))).toEqual([]);
    expect(new Set(Object.values(states(again)))).toEqual(new Set(['done']));
  });

  test('left after any change, it is gone on with by a plan that is made anew', async () => {
    const draft = await usualRules(desk);
    let plan = await desk.make(draft);
    const order: string[] = [];
    for (;;) {
      const next = plan.changes.find(({ state }) => state === 'planned');
      if (!next) break;
      order.push(next.kind);
      const after = await desk.apply(next.id);
      expect(after.changes.find(({ id }) => id === next.id)).toMatchObject({ state: 'done', said: null });
      plan = await desk.make(draft);
      expect(plan.changes.find(({ id }) => id === next.id)?.state).toBe('done');
    }
    expect(order).toEqual([
      'link-type',
      'manager-role',
      'people-in-role',
      'override-screen',
      'fields-on-screen',
      'fields-on-screen',
      'fields-on-screen',
      'workflow',
      'workflow',
      'workflow',
      'rules',
      'show-panel',
    ]);
    expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);
  });

  test('a change that rests on another says so, and is made after it', async () => {
    await desk.make(await usualRules(desk));
    const early = await desk.apply('rules');
    expect(early.changes.find(({ id }) => id === 'rules')).toMatchObject({
      state: 'planned',
      said: { happened: 'Jira does not have “Handing over”, “Escalation” and “Escalation manager” yet.' },
    });
    const done = await desk.applyAll(early);
    expect(done.changes.find(({ id }) => id === 'rules')).toMatchObject({ state: 'done', said: null });
  });

  test('rules that were edited since are not saved over', async () => {
    const plan = await desk.applyAll(await desk.make(await usualRules(desk)));
    const read = (await desk.ask('rules.read', {})) as { value: { rules: { version: number } } };
    expect(read.value.rules.version).toBe(1);
    const edited = { ...plan.draft, enabled: false, escalation: {}, closeCheck: {}, workTypes: {} };
    // Whatever an admin made of them on the settings page stays.
    expect(await desk.ask('rules.save', JSON.parse(JSON.stringify(edited)))).toMatchObject({ ok: true });
    await desk.apply('rules');
    const now = (await desk.ask('rules.read', {})) as { value: { rules: { version: number; enabled: boolean } } };
    expect(now.value.rules).toMatchObject({ version: 2, enabled: false });
  });

  test('rules that others saved meanwhile are not saved over, until the plan is made again and says so', async () => {
    const draft = await usualRules(desk);
    const plan = await desk.make(draft);
    const theirs = { ...draft, enabled: false, escalation: {}, closeCheck: {}, workTypes: {} };
    expect(await desk.ask('rules.save', JSON.parse(JSON.stringify(theirs)))).toMatchObject({ ok: true });
    const refused = change(await desk.applyAll(plan), 'rules');
    expect(refused).toMatchObject({ state: 'refused', said: { next: expect.stringContaining('press “Look again”') } });
    const again = change(await desk.make(draft), 'rules');
    expect(again).toMatchObject({ state: 'planned', said: null });
    expect(again.difference).toContain('Takes the place of version 1, which is in force now.');
    expect(change(await desk.apply('rules'), 'rules')).toMatchObject({ state: 'done', said: null });
    const now = (await desk.ask('rules.read', {})) as { value: { rules: { version: number; enabled: boolean } } };
    expect(now.value.rules).toMatchObject({ version: 2, enabled: true });
  });

  test.each([ACCOUNT.agentL1, ACCOUNT.manager, ACCOUNT.collaborator, ACCOUNT.customer, ACCOUNT.outsider])(
    'none of it is for %s',
    async (accountId) => {
      const draft = JSON.parse(JSON.stringify(await usualRules(desk)));
      const asking = { accountId };
      const since = desk.runs().at(-1)?.id ?? 0;
      const keys: [string, JsonObject][] = [
        ['setup.choices', {}],
        ['setup.plan.read', {}],
        ['setup.plan.make', { draft, managers: [], copies: [] }],
        ['setup.plan.apply', { change: 'rules' }],
        ['setup.plan.undo', { change: 'rules' }],
        ['setup.plan.forget', {}],
      ];
      for (const [key, payload] of keys) expect(await desk.ask(key, payload, asking)).toMatchObject({ ok: false });
      // No more is asked of Jira for them than whether they may.
      const paths = desk.runs(since).flatMap((run) => run.rest.map(({ path }) => path));
      expect(new Set(paths)).toEqual(new Set(['/rest/api/3/mypermissions']));
    },
  );
});
