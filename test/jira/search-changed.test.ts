import { STATUS, TEAM } from '../../sandbox/seed/ids';
import type { ChangedPage } from '../../src/ports';
import { jiraTickets } from '../../src/jira/tickets';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

describe('looking for tickets that changed lately', () => {
  let at: AtSite;
  beforeEach(async () => {
    at = await atSite();
  });
  afterAll(standOnNothing);

  async function pages(minutes: number): Promise<ChangedPage[]> {
    const found: ChangedPage[] = [];
    do found.push(await jiraTickets.changedWithin(at.help, minutes, found.at(-1)?.next ?? null));
    while (found.at(-1)?.next && found.length < 10);
    return found;
  }

  test('finds each with what tells its holder, and none that changed earlier or belongs to another desk', async () => {
    const { desk } = at;
    desk.help.raise();
    await desk.wait(60);
    const ticket = desk.help.raise({ team: 'Logistics' });
    await desk.settle();
    desk.help.moveTo(ticket, 'Resolved');
    desk.ops.raise();
    at.standAs();
    const [page] = await pages(30);
    expect(page?.tickets).toEqual([
      expect.objectContaining({
        id: ticket.id,
        projectId: '10000',
        team: { id: TEAM.logistics, name: 'Logistics' },
        level: 'L2',
        status: { id: STATUS.resolved, done: true },
        created: ticket.created,
      }),
    ]);
    expect((await pages(120))[0]?.tickets).toHaveLength(2);
  });

  test('turns the pages to the end, the oldest change first, each ticket once', async () => {
    const { desk } = at;
    const raised = Array.from({ length: 230 }, () => desk.help.raise().id);
    at.standAs();
    const found = await pages(10);
    expect(found.map(({ tickets }) => tickets.length)).toEqual([100, 100, 30]);
    expect(found.flatMap(({ tickets }) => tickets.map(({ id }) => id)).toSorted()).toEqual(raised.toSorted());
    expect(at.calls().map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(3).fill('POST /rest/api/3/search/jql'),
    );
    const oldest = desk.help.raise();
    desk.site.issues.get(raised[7]!)!.updated = desk.now() - 60_000;
    at.standAs();
    expect((await pages(10))[0]?.tickets[0]?.id).toBe(raised[7]);
    expect(oldest.id).not.toBe(raised[7]);
  });

  test('a page that Jira no longer knows is refused, not taken for the last', async () => {
    at.standAs();
    await expect(jiraTickets.changedWithin(at.help, 10, 'no-such-page')).rejects.toMatchObject({
      name: 'JiraFailure',
      kind: 'refused',
    });
  });
});
