import { create, intersection, nullable, number, record, string, type, union } from 'superstruct';
import type { LedgerTable } from '../domain/row-count';
import type { LedgerOverview } from '../ports/site';
import { query } from './run-statement';

/* Portable, as all statements of the ledger (statements.ts). Sums would come back as texts; counts do not. */
const UNFINISHED = "progress IN ('pending', 'applied', 'stuck') AND state <> 'ended'";
const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
const standing = (count: number): string =>
  "SELECT project_id, COUNT(CASE WHEN progress <> 'stuck' THEN 1 END) AS waiting, COUNT(CASE WHEN progress = 'stuck' THEN 1 END) AS failed " +
  `FROM visit WHERE ${UNFINISHED} AND project_id IN (${marks(count)}) GROUP BY project_id`;
const lately = (count: number): string =>
  'SELECT project_id, COUNT(*) AS hand_overs, COUNT(CASE WHEN attempts > 0 THEN 1 END) AS repaired FROM visit ' +
  `WHERE project_id IN (${marks(count)}) AND started_at > ? AND beginning IN ('escalate', 'send-back', 'transfer') GROUP BY project_id`;
const TICKETS = `SELECT DISTINCT issue_id FROM visit WHERE ${UNFINISHED} AND project_id = ? ORDER BY issue_id LIMIT ?`;
/** A ticket may have visits beyond the last of them: so few that it is no matter how full the database is. */
const VISITS =
  'SELECT COUNT(*) AS times, MAX(issue_id) AS until FROM (SELECT issue_id FROM visit WHERE issue_id > ? ORDER BY issue_id LIMIT ?) AS stretch';
const rowsOf = (table: LedgerTable): string =>
  `SELECT COUNT(*) AS times FROM ${table} WHERE issue_id > ? AND issue_id <= ?`;
/** Not by ticket: what stands there is what is wrong just now. */
const FINDINGS = 'SELECT COUNT(*) AS times FROM finding';
/** Beyond all tickets, and no more than every database compares exactly. */
const NO_END = Number.MAX_SAFE_INTEGER;
const PAGE =
  'SELECT issue_id, seq, project_id, level_id, team_id, from_level, from_team, beginning, cause, by_account, started_at, due_at, ' +
  'policy_version, state, ended_at, progress, attempts, verification, finding, notes_comment, notes_score FROM visit ' +
  'WHERE issue_id > ? OR (issue_id = ? AND seq > ?) ORDER BY issue_id, seq LIMIT ?';

const Standing = type({ project_id: number(), waiting: number(), failed: number() });
const Lately = type({ project_id: number(), hand_overs: number(), repaired: number() });
const Times = type({ times: number() });
const Visits = type({ times: number(), until: nullable(number()) });
const Ticket = type({ issue_id: number() });
const Exported = intersection([
  type({ issue_id: number(), seq: number() }),
  record(string(), nullable(union([string(), number()]))),
]);

const NONE = { waiting: 0, failed: 0, handOvers: 0, repaired: 0 };

const timesOf = async (statement: string, ...values: number[]): Promise<number> => {
  const [row] = await query(statement, ...values);
  return create(row, Times).times;
};

/** On Forge SQL. */
export const sqlOverview: LedgerOverview = {
  async counts(projectIds, since) {
    if (projectIds.length === 0) return new Map();
    const ids = projectIds.map(Number);
    const [open, made] = await Promise.all([
      query(standing(ids.length), ...ids),
      query(lately(ids.length), ...ids, since),
    ]);
    const counts = new Map(projectIds.map((id) => [id, NONE]));
    const add = (id: number, some: Partial<typeof NONE>): void =>
      void counts.set(String(id), { ...(counts.get(String(id)) ?? NONE), ...some });
    for (const row of open.map((it) => create(it, Standing)))
      add(row.project_id, { waiting: row.waiting, failed: row.failed });
    for (const row of made.map((it) => create(it, Lately)))
      add(row.project_id, { handOvers: row.hand_overs, repaired: row.repaired });
    return counts;
  },
  async unfinished(projectId, limit) {
    return (await query(TICKETS, Number(projectId), limit)).map((row) => String(create(row, Ticket).issue_id));
  },
  async stretch(after, visits) {
    const from = Number(after ?? 0);
    const [row] = await query(VISITS, from, visits);
    const { times, until } = create(row, Visits);
    const whole = times < visits || until === null;
    const range = [from, whole ? NO_END : until];
    const [ticket, linked_copy, ending, finding] = await Promise.all([
      timesOf(rowsOf('ticket'), ...range),
      timesOf(rowsOf('linked_copy'), ...range),
      timesOf(rowsOf('ending'), ...range),
      after === null ? timesOf(FINDINGS) : 0,
    ]);
    return { rows: { visit: times, ticket, finding, linked_copy, ending }, until: whole ? null : String(until) };
  },
  async page(after, limit) {
    const id = Number(after?.issueId ?? 0);
    return (await query(PAGE, id, id, after?.sequence ?? 0, limit)).map((row) => create(row, Exported));
  },
};
