import { FIELD, ISSUE_TYPE, PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { NEW } from '../../src/domain/set-up/new-things';
import { aStockDesk, change, states, writes, type StockDesk } from './at-stock';
import { usualRules } from './rules';

const asProjectAdmin = { accountId: ACCOUNT.projectAdmin };

describe('a project admin who does not administer Jira', () => {
  let desk: StockDesk;
  beforeEach(async () => {
    desk = await aStockDesk();
  });

  test('does what is theirs, and a Jira admin applies the rest of the same plan', async () => {
    const choices = await desk.choices(asProjectAdmin);
    expect(choices.jiraAdmin).toBe(false);
    const draft = await usualRules(desk);
    // The app has no role yet, as where it was installed before the project was made.
    const role = desk.site.projects.get(PROJECT.help)?.roles.find(({ name }) => name.startsWith('atlassian-addons'));
    role?.members.clear();
    const made = await desk.make(draft, asProjectAdmin);
    expect(states(made)).toEqual({
      'app-in-role': 'planned',
      'link-type': 'planned',
      'manager-role': 'planned',
      'people-in-role': 'planned',
      'override-screen': 'planned',
      'fields-on-screen': 'planned',
      workflow: 'planned',
      rules: 'planned',
      'show-panel': 'planned',
    });
    const tried = await desk.applyAll(made, asProjectAdmin);
    expect(change(tried, 'app-in-role').state).toBe('done');
    for (const id of ['link-type', 'manager-role', 'override-screen', 'fields-on-screen', 'workflow', 'show-panel'])
      expect(change(tried, id)).toMatchObject({
        state: 'planned',
        who: 'jira-admin',
        said: { happened: 'Only a Jira admin can do this.' },
      });
    expect(change(tried, 'people-in-role').said?.happened).toBe('Jira does not have “Escalation manager” yet.');
    expect(change(tried, 'rules').state).toBe('planned');

    const done = await desk.applyAll(tried);
    expect(new Set(Object.values(states(done)))).toEqual(new Set(['done']));
    expect(done.changes.filter(({ kind }) => kind === 'workflow')).toHaveLength(3);
    expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);
  });

  test('sees what a Jira admin has made, and takes nothing of it for missing', async () => {
    const draft = await usualRules(desk);
    const done = await desk.applyAll(await desk.make(draft));
    const since = desk.runs().at(-1)?.id ?? 0;
    const again = await desk.make(draft, asProjectAdmin);
    expect(states(again)).toEqual(states(done));
    expect(states(await desk.apply('rules', asProjectAdmin))).toEqual(states(done));
    expect(writes(desk.runs(since))).toEqual([]);
  });
});

describe('a plan', () => {
  test('of work that waits for approvals says what to do by hand, step by step', async () => {
    const desk = await aStockDesk();
    const draft = await usualRules(desk, {
      workTypes: [ISSUE_TYPE.serviceRequest, ISSUE_TYPE.serviceRequestWithApprovals],
    });
    const plan = await desk.applyAll(await desk.make(draft));
    const byHand = plan.changes.find(({ state }) => state === 'by-hand');
    expect(byHand?.title).toContain('with Approvals');
    expect(byHand?.said?.happened).toBe('Work in this workflow waits for approvals.');
    expect(byHand?.steps).toContain('Add the status “Handing over”.');
    expect(byHand?.steps).toContain('Add the validator “Linked escalations closed” to “Resolve this issue”.');
    const since = desk.runs().at(-1)?.id ?? 0;
    expect(change(await desk.apply(byHand?.id ?? ''), byHand?.id ?? '').state).toBe('by-hand');
    expect(writes(desk.runs(since))).toEqual([]);
    // All else is made, and the rules are in force.
    expect(new Set(Object.values(states(plan)))).toEqual(new Set(['done', 'by-hand']));
  });

  test('of a team-managed project is refused by name, and so are other kinds of projects', async () => {
    const desk = await aStockDesk();
    const draft = await usualRules(desk);
    const project = desk.site.projects.get(PROJECT.help);
    if (!project) throw new Error('no HELP');
    Object.assign(project, { style: 'next-gen' });
    const payload = JSON.parse(JSON.stringify({ draft, managers: [], copies: [] }));
    expect(await desk.ask('setup.plan.make', payload)).toMatchObject({
      ok: false,
      problem: { happened: 'HELP is a team-managed project.' },
    });
    expect((await desk.choices()).unfit).toBe('team-managed');
    expect((await desk.choices({ projectId: PROJECT.dev })).unfit).toBe('not-a-service-project');
    expect(await desk.ask('setup.plan.make', payload, { projectId: PROJECT.dev })).toMatchObject({
      ok: false,
      problem: { happened: 'DEV is not a service project.' },
    });
  });

  test('of rules that contradict themselves is not made', async () => {
    const desk = await aStockDesk();
    const draft = { ...(await usualRules(desk)), entryTeam: 'nobody' };
    expect(
      await desk.ask('setup.plan.make', JSON.parse(JSON.stringify({ draft, managers: [], copies: [] }))),
    ).toMatchObject({
      ok: false,
      problem: {
        happened: 'These support rules contradict themselves: new tickets go to a team that is not on the list.',
      },
    });
  });

  test('without anybody as escalation manager asks for somebody', async () => {
    const desk = await aStockDesk();
    const plan = await desk.make(await usualRules(desk), { managers: [] });
    expect(change(plan, 'people-in-role')).toMatchObject({ state: 'by-hand', who: 'project-admin' });
  });

  test('binds a status that is on the site already, and adds the waiting status to a workflow that has none', async () => {
    const desk = await aStockDesk();
    desk.site.statuses.set('10999', { id: '10999', name: 'Handing over', category: 'indeterminate', properties: {} });
    const usual = await usualRules(desk, { workTypes: [ISSUE_TYPE.incident] });
    const draft = { ...usual, workTypes: { [ISSUE_TYPE.incident]: { waiting: NEW.waiting, reentry: NEW.reentry } } };
    const plan = await desk.applyAll(await desk.make(draft));
    expect(new Set(Object.values(states(plan)))).toEqual(new Set(['done']));
    const { rules } = ((await desk.ask('rules.read', {})) as { value: { rules: { workTypes: unknown } } }).value;
    expect(rules.workTypes).toEqual({ [ISSUE_TYPE.incident]: { waiting: '10100', reentry: '10999' } });
    const incident = [...desk.site.workflows.values()].find(({ name }) => name.includes('Incident'));
    expect(incident?.statusIds).toEqual(expect.arrayContaining(['10100', '10999']));
    expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);
  });

  test('of a team field that is on no screen puts it there', async () => {
    const desk = await aStockDesk();
    for (const { tabs } of desk.site.screens.values())
      for (const tab of tabs) tab.fieldIds = tab.fieldIds.filter((id) => id !== FIELD.team);
    const plan = await desk.make(await usualRules(desk));
    const screens = plan.changes.filter(({ kind }) => kind === 'fields-on-screen');
    expect(screens[0]?.difference).toEqual(['Shows Support Level on it.', 'Shows the owning team on it.']);
    await desk.applyAll(plan);
    expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);
  });
});
