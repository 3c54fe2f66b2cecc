import { saveRules } from '../../sandbox/seed/rules';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { HELP_RULES } from '../hand-over/steps';

/** The week's report, to its end. Answers what its first run did. */
async function weekly(desk: ReadyDesk): Promise<unknown> {
  const told = await desk.forge.invoke({ function: 'weekly', module: 'every-week', body: {} });
  await desk.settle();
  await desk.wait(2);
  return told;
}
const reporting = (desk: ReadyDesk, after = 0) =>
  desk.runs(after).filter((run) => ['weekly', 'report-accounts'].includes(run.function));
const stored = (desk: ReadyDesk): string => JSON.stringify(desk.forge.state().kvs.plain);

describe('the weekly report of accounts', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });

  test('erases an account that was closed from the ledger and from the store, and leaves all else', async () => {
    const ticket = desk.help.raise();
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support', ACCOUNT.agentL2);
    await desk.settle();
    const before = await visitsOf(desk, ticket);
    expect(before.at(-1)).toMatchObject({ by_account: ACCOUNT.agentL2 });
    expect(stored(desk)).toContain(ACCOUNT.agentL2);
    desk.site.users.delete(ACCOUNT.agentL2);
    const told = await weekly(desk);
    expect(told).toMatchObject({ erased: 1 });
    expect(await visitsOf(desk, ticket)).toEqual(
      before.map((visit) => (visit['by_account'] === ACCOUNT.agentL2 ? { ...visit, by_account: null } : visit)),
    );
    expect(ticket.properties['tierline']).toMatchObject({ by: null, level: 'L2', visit: 2 });
    expect(stored(desk)).not.toContain(ACCOUNT.agentL2);
    // And the rules go on to work.
    desk.help.changeTeam(ticket, 'Product Engineering');
    await desk.settle();
    expect(await visitsOf(desk, ticket)).toHaveLength(before.length + 1);
  });

  test('erases it from what an undo would lead back to, and from whom a ticket goes back to', async () => {
    const ticket = desk.help.raise();
    await desk.settle();
    desk.help.assign(ticket, ACCOUNT.agentL3);
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support', ACCOUNT.agentL2);
    await desk.settle();
    const steps = async (): Promise<string> => JSON.stringify((await visitsOf(desk, ticket)).at(-1)?.['before_steps']);
    const status = JSON.parse(JSON.parse(await steps()) as string) as object;
    expect(status).toMatchObject({ assignee: ACCOUNT.agentL3 });
    desk.site.users.delete(ACCOUNT.agentL3);
    await weekly(desk);
    expect(JSON.parse(JSON.parse(await steps()) as string)).toEqual({ ...status, assignee: null });
    // Who handed it over is still there.
    expect(ticket.properties['tierline']).toMatchObject({ by: ACCOUNT.agentL2 });
  });

  test('reports no account that Jira itself does not know any more', async () => {
    const ticket = desk.help.raise();
    await desk.settle();
    await desk.rows("UPDATE visit SET by_account = 'unknown' WHERE issue_id = ?", Number(ticket.id));
    // The register has no such account either: reported, it would be told as closed.
    expect(await weekly(desk)).toMatchObject({ erased: 0, over: true });
    expect(await visitsOf(desk, ticket)).toMatchObject([{ by_account: 'unknown' }]);
  });

  test('looks through so many visits in one run, and goes on in others until it is through', async () => {
    const columns = 'issue_id, seq, project_id, level_id, team_id, beginning, cause, by_account, started_at';
    const rest = 'policy_version, state, progress, operation_id, attempts, notified';
    for (let issue = 1; issue <= 2_300; issue += 100) {
      const rows = Array.from({ length: 100 }, (_, nth) => {
        const by = issue + nth === 2_250 ? ACCOUNT.agentL2 : ACCOUNT.agentL1;
        return `(${issue + nth}, 1, 10000, 'L1', 't', 'placed', 'event', '${by}', 1, 1, 'ended', 'done', 'x', 0, 'no')`;
      });
      await desk.rows(`INSERT INTO visit (${columns}, ${rest}) VALUES ${rows.join(', ')}`);
    }
    desk.site.users.delete(ACCOUNT.agentL2);
    const after = desk.runs().at(-1)?.id ?? 0;
    expect(await weekly(desk)).toMatchObject({ erased: 0, over: false });
    const runs = reporting(desk, after);
    expect(runs.length).toBeGreaterThan(3);
    // A page is one statement of a hundred rows.
    for (const { sql } of runs) expect(sql).toBeLessThanOrEqual(12);
    expect(await desk.rows('SELECT issue_id FROM visit WHERE by_account = ?', ACCOUNT.agentL2)).toEqual([]);
    expect(stored(desk)).not.toContain('accounts-reported');
  }, 30_000);

  test('one that stopped half-way is gone on with the next week', async () => {
    const ticket = desk.help.raise();
    await desk.settle();
    desk.help.changeTeam(ticket, 'Technical Support', ACCOUNT.agentL2);
    await desk.settle();
    desk.site.users.delete(ACCOUNT.agentL2);
    const { door } = desk.sandbox.world();
    door.fault({ match: { client: 'app', path: '/properties/tierline' }, times: 1, status: 500 });
    await weekly(desk).catch(() => undefined);
    expect((await visitsOf(desk, ticket)).at(-1)).toMatchObject({ by_account: ACCOUNT.agentL2 });
    door.clearFaults();
    await desk.wait(7 * 24 * 60);
    expect((await visitsOf(desk, ticket)).at(-1)).toMatchObject({ by_account: null });
    expect(ticket.properties['tierline']).toMatchObject({ by: null });
  });

  test('changes nothing where all accounts are there', async () => {
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    const before = stored(desk);
    expect(await weekly(desk)).toMatchObject({ erased: 0 });
    expect(stored(desk)).toBe(before);
  });

  test('comes by itself every week', async () => {
    await desk.wait(7 * 24 * 60 + 10);
    expect(desk.runs().filter((run) => run.function === 'weekly').length).toBeGreaterThanOrEqual(2);
  });
});
