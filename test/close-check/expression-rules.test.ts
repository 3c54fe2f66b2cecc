import type { Issue } from '../../sandbox/site/model';
import { PROJECT } from '../../sandbox/seed/ids';
import type { Counting } from '../../src/domain/gate/counting';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { byExpression, ESCALATION, RESOLVE, ticketWith, type Linked } from './by-expression';

const ANY: Counting = {
  links: [{ type: ESCALATION, side: 'outward' }],
  levels: null,
  withoutLevel: false,
  projects: null,
  unresolvedIsOpen: false,
};
const LEVELS: Counting = { ...ANY, levels: ['L2', 'L3'] };

const done = { done: true };
const l1 = { level: 'L1' };
const l2 = { level: 'L2' };

let desk: ReadyDesk;
beforeAll(async () => {
  desk = await aReadyDesk();
  // Only the rules are looked at.
  desk.forge.eventFaults({ drop: true });
});

/** `null`: resolved; else what was said. */
async function resolve(ticket: Issue): Promise<string | null> {
  const path = `/rest/api/3/issue/${ticket.key}/transitions`;
  const refused = await desk.rest('POST', path, { transition: { id: RESOLVE } }).then(
    () => null,
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
  if (refused === null) return null;
  const said = JSON.parse(refused.slice(refused.indexOf('{'))) as { errorMessages: string[] };
  return said.errorMessages.join(' ');
}

/**
 * What becomes of a ticket with such links. `last`: the last of them is named as open; `limit`: there is more open than
 * an expression may judge; `failed`: it could not be evaluated to its end.
 */
type Decision = 'resolved' | 'last' | 'limit' | 'failed';

async function decide(linked: Linked): Promise<Decision | string> {
  const [ticket, work] = ticketWith(desk, linked);
  const said = await resolve(ticket);
  if (said === null) return 'resolved';
  if (said.startsWith(`Linked work is still open: ${work.at(-1)?.key}. Close it first`)) return 'last';
  if (said.startsWith('More than 8 linked work items are open, too many to check their levels.')) return 'limit';
  return said.startsWith('The close check could not look at all links of this ticket') ? 'failed' : said;
}

describe('the close check as an expression, by the number of links', () => {
  test.each<[number, Decision, Decision]>([
    // links, all of them done, the last one open
    [0, 'resolved', 'resolved'],
    [1, 'resolved', 'last'],
    [10, 'resolved', 'last'],
    [11, 'resolved', 'last'],
    [100, 'resolved', 'last'],
    [600, 'resolved', 'last'],
    [1_000, 'failed', 'failed'],
  ])('%i links of any level', async (count, whenDone, whenOpen) => {
    byExpression(desk, 'linked-closed-simple', ANY);
    const before = desk.forge.invocations().length;
    expect(await decide({ count, last: done })).toBe(whenDone);
    expect(await decide({ count, last: {}, others: done })).toBe(whenOpen);
    expect(desk.forge.invocations()).toHaveLength(before);
  });

  test.each<[number, Decision, Decision, Decision]>([
    // links, all done, all open at L1, which does not count, the same and the last one at L2
    [0, 'resolved', 'resolved', 'resolved'],
    [1, 'resolved', 'resolved', 'last'],
    [8, 'resolved', 'resolved', 'last'],
    [9, 'resolved', 'limit', 'limit'],
    [11, 'resolved', 'limit', 'limit'],
    [100, 'resolved', 'limit', 'limit'],
    [1_000, 'failed', 'failed', 'failed'],
  ])('%i links, where levels are chosen', async (count, whenDone, whenOther, whenLast) => {
    byExpression(desk, 'linked-closed-simple', LEVELS);
    expect(await decide({ count, last: done })).toBe(whenDone);
    expect(await decide({ count, last: l1 })).toBe(whenOther);
    expect(await decide({ count, last: l2, others: l1 })).toBe(whenLast);
  });

  test('with levels, done work takes nothing of what may be read', async () => {
    byExpression(desk, 'linked-closed-simple', LEVELS);
    expect(await decide({ count: 100, last: l2, others: done })).toBe('last');
  });

  test('with levels, a blocker among the first eight is named however many more there are', async () => {
    byExpression(desk, 'linked-closed-simple', LEVELS);
    const [ticket, [first]] = ticketWith(desk, { count: 40, last: l1, others: l2 });
    expect(await resolve(ticket)).toMatch(new RegExp(`^Linked work is still open: ${first?.key}, .* and 5 more\\.`));
  });

  test('work that the person may not see does not count, as Jira leaves its link out', async () => {
    byExpression(desk, 'linked-closed-simple', ANY);
    const [ticket] = ticketWith(desk, { count: 1, last: {} });
    const engineering = desk.site.projects.get(PROJECT.dev);
    const { grants } = engineering ?? { grants: {} };
    if (engineering) engineering.grants = { ...grants, BROWSE_PROJECTS: [] };
    expect(await resolve(ticket)).toBeNull();
    if (engineering) engineering.grants = grants;
  });

  test('without a configuration it refuses and says whom to ask', async () => {
    byExpression(desk, 'linked-closed-simple', null);
    expect(await decide({ count: 0, last: {} })).toMatch(/not configured.*Jira admin/);
  });
});

describe('a transition hidden while linked work is open', () => {
  async function isShown(linked: Linked): Promise<boolean> {
    const [ticket] = ticketWith(desk, linked);
    const read = await desk.rest('GET', `/rest/api/3/issue/${ticket.key}/transitions`);
    return (read as { transitions: { id: string }[] }).transitions.some(({ id }) => id === RESOLVE);
  }

  test.each<[number, boolean, boolean, boolean]>([
    // links, all done, one open, with levels all open at another one
    [0, true, true, true],
    [1, true, false, true],
    [8, true, false, true],
    [9, true, false, false],
    [11, true, false, false],
    [100, true, false, false],
    [1_000, false, false, false],
  ])('%i links', async (count, whenDone, whenOpen, whenOther) => {
    byExpression(desk, 'hide-while-open', ANY);
    expect(await isShown({ count, last: done })).toBe(whenDone);
    expect(await isShown({ count, last: {}, others: done })).toBe(whenOpen);
    byExpression(desk, 'hide-while-open', LEVELS);
    expect(await isShown({ count, last: l1 })).toBe(whenOther);
  });

  test('is shown until the rule is configured, and refused over REST while it is hidden', async () => {
    byExpression(desk, 'hide-while-open', null);
    expect(await isShown({ count: 1, last: {} })).toBe(true);
    byExpression(desk, 'hide-while-open', ANY);
    const [ticket] = ticketWith(desk, { count: 1, last: {} });
    expect(await resolve(ticket)).not.toBeNull();
  });
});
