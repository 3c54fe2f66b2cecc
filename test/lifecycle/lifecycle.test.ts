import { PROJECT } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { loadApp } from '../../sandbox/forge/app';
import { HELP_RULES } from '../hand-over/steps';
import { aReadyDesk, ROOT, visitsOf, type ReadyDesk } from '../support/ready-desk';

const runs = (desk: ReadyDesk, after: number) => desk.runs(after).filter((run) => run.function === 'installed');
const last = (desk: ReadyDesk): number => desk.forge.invocations().at(-1)?.id ?? 0;
const tables = (desk: ReadyDesk) => desk.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'visit'");

describe('installing', () => {
  test('is told of, brings the tables about, and may be told of twice', async () => {
    const desk = await aReadyDesk();
    const [first] = desk.forge.invocations().filter((run) => run.function === 'installed');
    expect(first).toMatchObject({ outcome: 'ok' });
    await desk.forge.invoke({ function: 'installed', module: 'app-installed', body: {} });
    expect(await tables(desk)).toHaveLength(1);
  });

  test('asks to be told again while Jira does not know the app’s account yet', async () => {
    const desk = await aReadyDesk();
    await desk.forge.uninstall();
    const after = last(desk);
    desk.sandbox.world().door.fault({ match: { client: 'app', path: '/rest/api/3/myself' }, times: 1, status: 403 });
    await desk.forge.install();
    await desk.settle();
    await desk.wait(16);
    expect(runs(desk, after).map(({ outcome }) => outcome)).toEqual(['retry', 'ok']);
  });
});

describe('an upgrade', () => {
  test.each([true, false])('loses no rules, no version of them and no visit (major: %s)', async (major) => {
    const desk = await aReadyDesk();
    const ticket = desk.help.raise();
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support');
    await desk.settle();
    const before = await visitsOf(desk, ticket);
    const kept = () => desk.forge.state().kvs.plain.flatMap(({ key }) => (key.startsWith('desk') ? [key] : []));
    const stored = kept();
    const after = last(desk);
    await desk.forge.upgrade({ ...(await loadApp(ROOT)), version: '9.0.0' }, { major });
    await desk.settle();
    await desk.wait(70);
    expect(await visitsOf(desk, ticket)).toEqual(before);
    expect(kept()).toEqual(stored);
    expect(runs(desk, after)).toHaveLength(major ? 1 : 0);
    desk.help.changeTeam(ticket, 'Product Engineering');
    await desk.settle();
    expect(await visitsOf(desk, ticket)).toHaveLength(before.length + 1);
  });
});

describe('uninstalling and installing again', () => {
  test('the app forgets rules and visits; what Jira holds stays; tickets are adopted as they stand', async () => {
    const desk = await aReadyDesk();
    const ticket = desk.help.raise();
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support');
    await desk.settle();
    await desk.forge.uninstall();
    await desk.forge.install();
    await desk.settle();
    expect(await visitsOf(desk, ticket)).toEqual([]);
    expect(ticket.properties['tierline']).toMatchObject({ level: 'L2', visit: 2 });
    expect(desk.site.projects.get(PROJECT.help)?.properties['tierline']).toMatchObject({ enabled: true });
    // Nothing is done before an admin saves the rules anew.
    const status = ticket.statusId;
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    desk.help.assign(ticket, 'agent-l2');
    desk.help.changeTeam(ticket, 'Product Engineering');
    await desk.settle();
    expect(await visitsOf(desk, ticket)).toMatchObject([{ seq: 1, team_id: expect.any(String) }]);
    expect(status).toBeTruthy();
  });
});
