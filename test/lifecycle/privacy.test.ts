import { saveRules } from '../../sandbox/seed/rules';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { HELP_RULES } from '../hand-over/steps';

const weekly = async (desk: ReadyDesk) => desk.forge.invoke({ function: 'weekly', module: 'every-week', body: {} });
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
    expect(stored(desk)).not.toContain(ACCOUNT.agentL2);
    // And the rules go on to work.
    desk.help.changeTeam(ticket, 'Product Engineering');
    await desk.settle();
    expect(await visitsOf(desk, ticket)).toHaveLength(before.length + 1);
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
