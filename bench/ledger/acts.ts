import type { Clock, Ledger } from '../../src/ports';
import { parsePolicy } from '../../src/domain/policy';
import { APART, HOUR } from '../../src/domain/pace';
import { dueVisits } from '../../src/storage/due-visits';
import { visitAccounts } from '../../src/storage/ledger-accounts';
import { sqlLine } from '../../src/storage/line';
import { sqlOverview } from '../../src/storage/overview';
import { sqlPastHandOvers } from '../../src/storage/past';
import { auditDesks } from '../../src/usecases/audit-desks';
import { STRETCH } from '../../src/domain/row-count';
import { rowsNow } from '../../src/usecases/count-rows';
import { repairVisits } from '../../src/usecases/repair-visits';
import { aPolicy, aTicket, aVisit, MONDAY } from '../../test/support/builders';
import { memoryLinkedCopies } from '../../test/support/in-memory/close-check';
import { memoryLinkedProjects } from '../../test/support/in-memory/linked-news';
import { memoryErrands, memoryListening, memoryPolicies, memoryWatermarks } from '../../test/support/in-memory/stores';
import { memoryTickets } from '../../test/support/in-memory/tickets';
import { lastIssue, VISITS_OF_TICKET, type Size } from './fill-ledger';

const DAY = 24 * HOUR;
const PAGE = 100;
const MONTH = 30 * DAY;
const DESKS = ['10000', '10001'];
const TEAM = '36885b3c-1bf0-4f85-a357-c5b858c31de';

/** The desk of the fill: the last visit of a ticket is with one of two teams. */
const policy = parsePolicy({
  ...aPolicy(),
  teams: [
    { id: `${TEAM}4`, name: 'Service Desk', level: 'L1' },
    { id: `${TEAM}9`, name: 'Technical Support', level: 'L2' },
  ],
  entryTeam: `${TEAM}4`,
  defaultTeams: { L1: `${TEAM}4`, L2: `${TEAM}9` },
  levels: aPolicy().levels.slice(0, 2),
  closeCheck: { ...aPolicy().closeCheck, outcomeLevels: [] },
});

export interface At {
  clock: Clock;
  ledger: Ledger;
  size: Size;
}

/** What the ledger has to do for a hand-over that somebody made by changing the team of an open ticket, team told. */
export async function handOver({ ledger, size }: At): Promise<void> {
  const issueId = String(lastIssue(size));
  const operation = 'the-bench';
  const lease = await ledger.lease(issueId, operation, MONDAY + HOUR);
  const { visits } = await sqlLine.visitsOf(issueId, {
    projectId: '10000',
    accountId: 'somebody',
    since: MONDAY - HOUR,
  });
  const visit = aVisit({ ...visits[0]!, sequence: (visits[0]?.sequence ?? 0) + 1, operation, progress: 'pending' });
  await ledger.open(visit);
  await ledger.update({ ...visit, notified: 'sending' });
  await ledger.update({ ...visit, progress: 'done', notified: 'yes' });
  await ledger.release(lease!);
}

/** As it was before. */
export const takeBack = async (query: (text: string) => Promise<unknown>, size: Size): Promise<void> =>
  void (await query(`DELETE FROM visit WHERE issue_id = ${lastIssue(size)} AND seq > ${VISITS_OF_TICKET}`));

/** Answers how many it sent to be looked at. */
export const repair = ({ clock }: At): Promise<number> =>
  repairVisits({ clock, ledger: { due: dueVisits }, errands: memoryErrands() })();

/** So many tickets changed within the hour, of which all or none have a team that the ledger does not know of. */
export async function audit({ clock, ledger, size }: At, changed: number, missed: boolean): Promise<number> {
  const known = (issue: number): string => `${TEAM}${(issue * VISITS_OF_TICKET + 4) % 10}`;
  const ids = Array.from({ length: changed }, (_, index) => lastIssue(size) - index).filter((id) => id % 5 !== 0);
  const tickets = ids.map((id) => {
    const team = missed ? (known(id) === `${TEAM}4` ? `${TEAM}9` : `${TEAM}4`) : known(id);
    const level = known(id) === `${TEAM}4` ? 'L1' : 'L2';
    return aTicket({ id: String(id), team: { id: team, name: team }, level });
  });
  const { missed: found } = await auditDesks({
    clock,
    ledger,
    tickets: {
      ...memoryTickets(clock),
      async changedWithin(_policy, _minutes, page) {
        const from = Number(page ?? 0);
        const next = from + PAGE < tickets.length ? String(from + PAGE) : null;
        return { tickets: tickets.slice(from, from + PAGE), next, until: MONDAY };
      },
    },
    policies: memoryPolicies(policy),
    watermarks: memoryWatermarks(),
    errands: memoryErrands(),
    listening: memoryListening(),
    copies: memoryLinkedCopies(),
    linkedProjects: memoryLinkedProjects(),
  })();
  return found;
}

/** What the page of a Jira admin asks of the ledger. */
export async function sitePage({ clock, ledger, size }: At): Promise<void> {
  await sqlOverview.counts(DESKS, clock.now() - DAY);
  const kept = { visit: size.visits, ticket: size.visits / VISITS_OF_TICKET, finding: 0, linked_copy: 0, ending: 0 };
  await rowsNow({
    overview: sqlOverview,
    rowCounts: { of: async () => ({ rows: kept, round: null }), keep: async () => undefined },
  });
  for (const id of DESKS) await ledger.findings(id, 50);
}

/** What a day counts, in the middle of the ledger. */
export const countStretch = async ({ size }: At): Promise<void> =>
  void (await sqlOverview.stretch(middleOf(size), STRETCH));

/** What the daily set-up check asks of it. */
export const setUpCheck = async ({ clock }: At): Promise<void> =>
  void (await sqlPastHandOvers.verified('10000', clock.now() - MONTH));

const middleOf = (size: Size): string => String(lastIssue(size) - Math.floor(size.visits / VISITS_OF_TICKET / 2));

/** A page of the weekly report of accounts, in the middle of the ledger. */
export const reportPage = async ({ size }: At): Promise<void> => void (await visitAccounts.page(`${middleOf(size)}:2`));

/** A page of the history as it is exported, there. */
export const exportPage = async ({ size }: At): Promise<void> =>
  void (await sqlOverview.page({ issueId: middleOf(size), sequence: 2 }, 500));

/** A place in the line of a bulk edit. */
export const place = async ({ clock }: At): Promise<void> => void (await sqlLine.take(clock.now(), APART));
