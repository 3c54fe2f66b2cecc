import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { atDesk } from '../../sandbox/seed/desk';
import type { Site } from '../../sandbox/site/model';
import { aStockDesk, change, type StockDesk } from './at-stock';
import { usualRules } from './rules';

/** Workflows as people see them: when they were saved, and how often, is no part of it. */
const flows = (site: Site) =>
  Object.fromEntries(
    [...site.workflows.values()].map(({ name, statusIds, transitions }) => [
      name,
      {
        statusIds,
        transitions: transitions.map(({ id, name: called, from, to, conditions = [], validators = [] }) => ({
          id,
          called,
          from,
          to,
          conditions: conditions.length,
          validators: validators.length,
        })),
      },
    ]),
  );
const screens = (site: Site) =>
  Object.fromEntries([...site.screens.values()].map(({ name, tabs }) => [name, tabs.map(({ fieldIds }) => fieldIds)]));

describe('what a set-up made', () => {
  let desk: StockDesk;
  let before: { flows: ReturnType<typeof flows>; screens: ReturnType<typeof screens> };
  beforeEach(async () => {
    desk = await aStockDesk();
    before = structuredClone({ flows: flows(desk.site), screens: screens(desk.site) });
    await desk.applyAll(await desk.make(await usualRules(desk)));
  });

  const incidentFlow = async () =>
    (await desk.make(await usualRules(desk))).changes.find(
      ({ kind, title }) => kind === 'workflow' && title.includes('Incident'),
    );

  test('is taken back, and Jira is as it was before, but for what others may use', async () => {
    const made = (await desk.make(await usualRules(desk))).changes.toReversed();
    for (const { id, undo } of made)
      if (undo === 'possible') expect(change(await desk.undo(id), id)).toMatchObject({ state: 'undone', said: null });
    expect(flows(desk.site)).toEqual(before.flows);
    expect(screens(desk.site)).toEqual(before.screens);
    const role = desk.site.projects.get(PROJECT.help)?.roles.find(({ name }) => name === 'Escalation manager');
    expect([...(role?.members ?? [])]).toEqual([]);
    expect([...desk.site.appPanels.values()].flatMap(({ pinnedIn }) => [...pinnedIn])).toEqual([]);
    // Switched off, so that nothing is handed over; the rules themselves are still there to be read.
    expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({ enabled: false });
    const left = made.filter(({ undo }) => undo === 'impossible').map(({ id }) => id);
    expect(left).toEqual(['manager-role', 'link-type', 'app-in-role']);
  });

  test('stays taken back until somebody applies it again', async () => {
    const id = 'people-in-role';
    await desk.undo(id);
    expect(change(await desk.apply('link-type'), id).state).toBe('undone');
    expect(change(await desk.undo(id), id).state).toBe('undone');
    expect(change(await desk.make(await usualRules(desk)), id).state).toBe('planned');
    expect(change(await desk.apply(id), id).state).toBe('done');
  });

  test('a link type is not deleted, and the refusal says why', async () => {
    expect(await desk.ask('setup.plan.undo', { change: 'link-type' })).toMatchObject({
      ok: false,
      problem: { next: expect.stringContaining('Jira deletes all links of it') },
    });
    expect(desk.site.linkTypes.some(({ name }) => name === 'Escalation')).toBe(true);
  });

  test('a screen that a workflow still shows stays, until the workflow no longer does', async () => {
    const kept = change(await desk.undo('override-screen'), 'override-screen');
    expect(kept).toMatchObject({
      state: 'done',
      said: { happened: 'A workflow or a project still uses this screen.' },
    });
    for (const { id, kind } of (await desk.make(await usualRules(desk))).changes)
      if (kind === 'workflow') await desk.undo(id);
    expect(change(await desk.undo('override-screen'), 'override-screen').state).toBe('undone');
  });

  test('a status in which tickets stand stays, and so does the workflow', async () => {
    const help = atDesk(desk.site);
    const issue = help.raise({ requestType: 'Report a system problem' });
    issue.statusId = STATUS.open;
    const flow = await incidentFlow();
    const handing = [...desk.site.statuses.values()].find(({ name }) => name === 'Handing over');
    issue.statusId = handing?.id ?? '';
    const now = structuredClone(flows(desk.site));
    const kept = change(await desk.undo(flow?.id ?? ''), flow?.id ?? '');
    expect(kept).toMatchObject({ state: 'done', said: { happened: 'Tickets stand in a status that would go.' } });
    expect(flows(desk.site)).toEqual(now);
  });

  test('what others changed in a workflow meanwhile stays', async () => {
    const flow = await incidentFlow();
    const workflow = [...desk.site.workflows.values()].find(({ name }) => name.includes('Incident'));
    workflow?.transitions.push({ id: '77', name: 'Park', from: [STATUS.open], to: STATUS.pending });
    expect(change(await desk.undo(flow?.id ?? ''), flow?.id ?? '').state).toBe('undone');
    const now = [...desk.site.workflows.values()].find(({ name }) => name.includes('Incident'));
    expect(now?.transitions.map(({ name }) => name)).toEqual([
      'Investigate',
      'Pending',
      'Resolve',
      'Cancel',
      'Close',
      'Park',
    ]);
  });

  test('a status that others use by now stays, and the rest is taken out', async () => {
    const flow = await incidentFlow();
    const workflow = [...desk.site.workflows.values()].find(({ name }) => name.includes('Incident'));
    const handing = [...desk.site.statuses.values()].find(({ name }) => name === 'Handing over')?.id ?? '';
    workflow?.transitions.push({ id: '77', name: 'Park', from: [STATUS.open], to: handing });
    const kept = change(await desk.undo(flow?.id ?? ''), flow?.id ?? '');
    expect(kept.said?.happened).toBe('Other transitions use “Handing over” by now.');
  });

  test('somebody who does not administer Jira is told so, and nothing is changed', async () => {
    const flow = (await desk.make(await usualRules(desk))).changes.find(({ kind }) => kind === 'workflow');
    const now = structuredClone(flows(desk.site));
    const after = await desk.undo(flow?.id ?? '', { accountId: ACCOUNT.projectAdmin });
    expect(change(after, flow?.id ?? '')).toMatchObject({
      state: 'done',
      said: { happened: 'Only a Jira admin can do this.' },
    });
    expect(flows(desk.site)).toEqual(now);
  });
});
