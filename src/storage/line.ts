import { create, number, type } from 'superstruct';
import type { Line } from '../ports/line';
import { isDuplicateKey, query, write } from './run-statement';
import { VISITS_OF_TICKET } from './statements';
import { visitOf } from './visit-row';

/* Portable, as all statements of the ledger (statements.ts). */

/** Of the latest visits only, by the index on project and start: a flood must not make each look dearer than the one before. */
const BEGUN =
  'SELECT COUNT(*) FROM (SELECT by_account FROM visit WHERE project_id = ? AND started_at > ? ORDER BY started_at DESC LIMIT 1200) AS lately ' +
  'WHERE lately.by_account = ?';
const BEGUN_ALONE = BEGUN.replace('COUNT(*)', 'COUNT(*) AS begun');
const VISITS_AND_BEGUN = VISITS_OF_TICKET.replace('SELECT ', `SELECT (${BEGUN}) AS begun, `);

/** The end of the line stands among the leases: no ticket has the number 0. */
const NEXT_PLACE =
  'UPDATE ticket SET fence = fence + 1, lease_until = CASE WHEN lease_until < ? THEN ? ELSE lease_until + ? END WHERE issue_id = 0';
const FIRST_PLACE = "INSERT INTO ticket (issue_id, lease_until, fence, operation_id) VALUES (0, ?, 1, '')";
const END_OF_LINE = 'SELECT lease_until FROM ticket WHERE issue_id = 0';

const Begun = type({ begun: number() });
const End = type({ lease_until: number() });

/** On Forge SQL. Rejects with ForgeSQLAPIError when the database does. */
export const sqlLine: Line = {
  async visitsOf(issueId, { projectId, accountId, since }) {
    const who = [Number(projectId), since, accountId];
    const rows = await query(VISITS_AND_BEGUN, ...who, Number(issueId));
    const [counted] = rows.length > 0 ? rows : await query(BEGUN_ALONE, ...who);
    return { visits: rows.map(visitOf), begun: create(counted, Begun).begun };
  },
  async take(now, length) {
    const next = () => write(NEXT_PLACE, now, now + length, length);
    if ((await next()) === 0) {
      try {
        await write(FIRST_PLACE, now + length);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        await next();
      }
    }
    const [row] = await query(END_OF_LINE);
    return create(row, End).lease_until;
  },
};
