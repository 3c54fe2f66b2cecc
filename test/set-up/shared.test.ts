import { ISSUE_TYPE, PROJECT, SCREEN } from '../../sandbox/seed/ids';
import { SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { schemeOf } from '../../sandbox/site/workflow-schemes/schemes';
import { aStockDesk, change, states, writes, type StockDesk } from './at-stock';
import { usualRules } from './rules';

/** What FAC and HELP share: a workflow and a screen. */
describe('a workflow and a screen that another project has, too', () => {
  let desk: StockDesk;
  let copies: string[];
  const project = (id: string) => {
    const found = desk.site.projects.get(id);
    if (!found) throw new Error(`no project ${id}`);
    return found;
  };
  beforeEach(async () => {
    desk = await aStockDesk();
    const plan = await desk.make(await usualRules(desk));
    copies = plan.changes.filter(({ copy }) => copy === 'offered').map(({ id }) => id);
  });

  test('are left as they are where a copy was chosen: this project has copies of its own', async () => {
    expect(copies).toHaveLength(2);
    const shared = structuredClone(desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.transitions);
    const original = desk.site.screens.get(SCREEN.requestViewEdit);
    original?.tabs.push({ id: '77', name: 'Times', fieldIds: original.tabs[0]?.fieldIds.splice(-2) ?? [] });
    const screen = structuredClone(original?.tabs);
    const draft = await usualRules(desk);
    const plan = await desk.make(draft, { copies });
    expect(change(plan, copies[1] ?? '')).toMatchObject({ copy: 'chosen', sharedWith: ['Facilities (FAC)'] });
    const done = await desk.applyAll(plan);
    expect(done.changes.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.transitions).toEqual(shared);
    expect(original?.tabs).toEqual(screen);
    const copy = desk.site.screens.get(project(PROJECT.help).screens?.[ISSUE_TYPE.serviceRequest]?.view ?? '');
    expect(copy?.tabs.map(({ name }) => name)).toEqual(['Field Tab', 'Times']);
    expect(copy?.tabs[1]?.fieldIds).toEqual(screen?.[1]?.fieldIds);
    expect(project(PROJECT.fac).workflows[ISSUE_TYPE.serviceRequest]).toBe(SERVICE_REQUEST_WORKFLOW);
    expect(project(PROJECT.help).workflows[ISSUE_TYPE.serviceRequest]).toBe(
      'HELP: Service Request Fulfilment workflow for Jira Service Management with hand-overs',
    );
    expect((await desk.check()).filter(({ state }) => state === 'wrong')).toEqual([]);

    const since = desk.runs().at(-1)?.id ?? 0;
    let again = await desk.make(draft, { copies });
    for (const { id } of again.changes) again = await desk.apply(id);
    expect(states(again)).toEqual(states(done));
    expect(writes(desk.runs(since))).toEqual([]);
  });

  test('are copied to no workflow that happens to have the copy’s name, and is another project’s', async () => {
    const draft = await usualRules(desk);
    await desk.applyAll(await desk.make(draft, { copies }));
    const name = project(PROJECT.help).workflows[ISSUE_TYPE.serviceRequest] ?? '';
    // As where this project had another key then, and the other one has its former key and its copies now.
    project(PROJECT.fac).issueTypeIds.push(ISSUE_TYPE.task);
    project(PROJECT.fac).workflows[ISSUE_TYPE.task] = name;
    const { workflows } = project(PROJECT.help);
    for (const type of Object.keys(workflows)) if (workflows[type] === name) workflows[type] = SERVICE_REQUEST_WORKFLOW;
    await desk.ask('setup.plan.forget', {});
    const plan = await desk.make(draft, { copies });
    const flow = plan.changes.find(({ kind, copy }) => kind === 'workflow' && copy === 'chosen')?.id ?? '';
    expect(change(await desk.apply(flow), flow)).toMatchObject({
      state: 'refused',
      said: { happened: expect.stringContaining(name) },
    });
    expect(project(PROJECT.help).workflows[ISSUE_TYPE.serviceRequest]).toBe(SERVICE_REQUEST_WORKFLOW);
  });

  test('are copied to no screen that happens to have the copy’s name, and is another project’s', async () => {
    const draft = await usualRules(desk);
    await desk.applyAll(await desk.make(draft, { copies }));
    const mine = project(PROJECT.help).screens?.[ISSUE_TYPE.serviceRequest];
    const copy = mine?.view ?? '';
    // As above: the other project has this one's former key and copy.
    const theirs = project(PROJECT.fac).screens?.[ISSUE_TYPE.serviceRequest];
    if (!mine || !theirs) throw new Error('no screens');
    project(PROJECT.fac).screens = {
      ...project(PROJECT.fac).screens,
      [ISSUE_TYPE.serviceRequest]: { ...theirs, edit: copy },
    };
    const original = { view: SCREEN.requestViewEdit, edit: SCREEN.requestViewEdit };
    project(PROJECT.help).screens = Object.fromEntries(
      Object.entries(project(PROJECT.help).screens ?? {}).map(([type, it]) => [
        type,
        it.view === copy ? { ...it, ...original } : it,
      ]),
    );
    delete project(PROJECT.help).screenSchemes;
    await desk.ask('setup.plan.forget', {});
    const plan = await desk.make(draft, { copies });
    const screen =
      plan.changes.find(({ kind, copy: how }) => kind === 'fields-on-screen' && how === 'chosen')?.id ?? '';
    expect(change(await desk.apply(screen), screen)).toMatchObject({
      state: 'refused',
      said: { happened: expect.stringContaining('with hand-overs') },
    });
  });

  test('are changed for nobody where a copy was chosen, and the projects have one scheme by now', async () => {
    const plan = await desk.make(await usualRules(desk), { copies });
    const shared = structuredClone(desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.transitions);
    // As when a Jira admin gives the other project this one's scheme.
    const { workflows } = project(PROJECT.help);
    Object.assign(project(PROJECT.fac), { workflows, workflowScheme: schemeOf(project(PROJECT.help)) });
    const done = await desk.applyAll(plan);
    const flow = copies.find((id) => id.startsWith('workflow')) ?? '';
    expect(change(done, flow)).toMatchObject({ state: 'refused', copy: 'chosen' });
    expect(desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.transitions).toEqual(shared);
  });

  test('are in their place again when the copies are taken back', async () => {
    const draft = await usualRules(desk);
    await desk.applyAll(await desk.make(draft, { copies }));
    for (const id of copies.toReversed())
      expect(change(await desk.undo(id), id)).toMatchObject({ state: 'undone', said: null });
    expect(project(PROJECT.help).workflows[ISSUE_TYPE.serviceRequest]).toBe(SERVICE_REQUEST_WORKFLOW);
    expect(project(PROJECT.help).screens?.[ISSUE_TYPE.serviceRequest]?.view).toBe(SCREEN.requestViewEdit);
    expect([...desk.site.workflows.keys()].filter((name) => name.includes('with hand-overs'))).toEqual([]);
    expect([...desk.site.screens.values()].filter(({ name }) => name.includes('with hand-overs'))).toEqual([]);
  });

  test('are not copied where nobody asked for it: both projects have the change', async () => {
    await desk.applyAll(await desk.make(await usualRules(desk)));
    const names = desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.transitions.map(({ name }) => name);
    expect(names).toContain('Hand over');
    expect(project(PROJECT.help).workflows[ISSUE_TYPE.serviceRequest]).toBe(SERVICE_REQUEST_WORKFLOW);
  });

  test('a copy that was begun and not put in place is gone on with', async () => {
    const plan = await desk.make(await usualRules(desk), { copies });
    const { door } = desk.sandbox.world();
    door.fault({ match: { method: 'POST', path: '/rest/api/3/workflowscheme/update' }, times: 1, status: 503 });
    const flow = copies.find((id) => id.startsWith('workflow')) ?? '';
    for (const { id } of plan.changes.filter(({ kind }) => kind !== 'workflow' && kind !== 'rules'))
      await desk.apply(id);
    await expect(desk.apply(flow)).rejects.toThrow();
    const after = await desk.apply(flow);
    expect(change(after, flow)).toMatchObject({ state: 'done', said: null });
    expect([...desk.site.workflows.keys()].filter((name) => name.includes('with hand-overs'))).toHaveLength(1);
  });
});
