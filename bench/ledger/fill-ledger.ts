import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { MONDAY } from '../../test/support/builders';

/** How large a ledger is: visits in all, and tickets that are open now. */
export interface Size {
  visits: number;
  open: number;
}

const DAY = 86_400_000;
/** Visits of a ticket, and of a month of the desk of the issue. */
export const VISITS_OF_TICKET = 5;
const VISITS_OF_MONTH = 30_000;
const FIRST_ISSUE = 1_000_000;
export const lastIssue = ({ visits }: Size): number => FIRST_ISSUE + Math.ceil(visits / VISITS_OF_TICKET) - 1;

const running = { start: MONDAY - DAY, paused: false };
/** As hand-overs leave it on average: two clocks of the customer, the team's in its third cycle, who worked on it, and when. */
const STEPS = JSON.stringify({
  clocks: {
    customfield_10030: { completed: [], ongoing: running },
    customfield_10031: { completed: [], ongoing: running },
    customfield_10032: {
      completed: [1, 2].map((n) => ({ start: MONDAY - n * DAY, stop: MONDAY - n * DAY + 3_600_000 })),
      ongoing: running,
    },
  },
  from: MONDAY,
  to: MONDAY,
  assignee: '712020:b1946ac9-2492-4d23-9a0f-6f2c1d0e4b7a',
  status: '10004',
  reentered: true,
});

const CHUNK = 50_000;

/**
 * Fills an empty ledger: five visits a ticket, spread evenly over the months that so many take, 200 people, two desks, the
 * newest tickets open. Made by the database itself from a sequence of numbers, since row by row would take an hour.
 */
export async function fillLedger(engine: SqlEngine, size: Size): Promise<void> {
  await engine.ddl('CREATE TABLE digit (n INT NOT NULL PRIMARY KEY)');
  await engine.execute('INSERT INTO digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)', []);
  await engine.ddl('CREATE TABLE upto (n INT NOT NULL PRIMARY KEY)');
  await engine.execute(
    'INSERT INTO upto SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n FROM digit a, digit b, digit c, digit d, digit e WHERE e.n < 5 ORDER BY n',
    [],
  );
  for (let from = 0; from < size.visits; from += CHUNK) await fillVisits(engine, size, from);
  await engine.execute(`INSERT INTO ticket SELECT DISTINCT issue_id, 0, 9, '' FROM visit`, []);
  await engine.ddl('DROP TABLE digit');
  await engine.ddl('DROP TABLE upto');
  await engine.execute('ANALYZE TABLE visit, ticket', []);
}

async function fillVisits(engine: SqlEngine, { visits, open }: Size, from: number): Promise<void> {
  const span = (visits / VISITS_OF_MONTH) * 30 * DAY;
  const oldest = Math.floor(MONDAY - span);
  const firstOpen = FIRST_ISSUE + Math.ceil(visits / VISITS_OF_TICKET) - open;
  await engine.execute(
    `INSERT INTO visit
      SELECT ${FIRST_ISSUE} + (i DIV ${VISITS_OF_TICKET}), 1 + i MOD ${VISITS_OF_TICKET},
        IF((i DIV ${VISITS_OF_TICKET}) MOD 5 = 0, 10001, 10000), IF(i MOD 2 = 0, 'L1', 'L2'), CONCAT('36885b3c-1bf0-4f85-a357-c5b858c31de', i MOD 10),
        IF(i MOD ${VISITS_OF_TICKET} = 0, NULL, IF(i MOD 2 = 0, 'L2', 'L1')), IF(i MOD ${VISITS_OF_TICKET} = 0, NULL, CONCAT('36885b3c-1bf0-4f85-a357-c5b858c31de', (i + 9) MOD 10)),
        IF(i MOD ${VISITS_OF_TICKET} = 0, 'placed', IF(i MOD 2 = 0, 'send-back', 'escalate')), IF(i MOD ${VISITS_OF_TICKET} = 0, 'created', 'team'),
        CONCAT('712020:b1946ac9-2492-4d23-9a0f-6f2c1d0e4', 100 + i MOD 200),
        ${oldest} + FLOOR(i * ${span} / ${visits}), ${oldest} + FLOOR(i * ${span} / ${visits}) + 14400000, 3,
        IF(${FIRST_ISSUE} + (i DIV ${VISITS_OF_TICKET}) >= ${firstOpen}, 'open', 'resolved'), NULL, 'done',
        CONCAT('9b2d6c1e-77aa-4e0b-8a55-', 100000000000 + i, '#1.', 1 + i MOD ${VISITS_OF_TICKET}), 0, NULL,
        IF(i MOD ${VISITS_OF_TICKET} = 0, 'not-needed', 'restarted'), 'yes', NULL,
        ?, IF(i MOD 3 = 0, CONCAT(20000 + i), NULL), IF(i MOD 3 = 0, 80, NULL)
      FROM (SELECT n + ? AS i FROM upto WHERE n + ? < ?) AS row_numbers`,
    [STEPS, from, from, visits],
  );
}

/** So many of the open tickets have work due: some interrupted, the rest in the line; `now` is the fill's Monday. */
export async function makeDue(engine: SqlEngine, size: Size, due: number): Promise<void> {
  await engine.execute('UPDATE visit SET retry_at = NULL WHERE retry_at IS NOT NULL', []);
  if (due === 0) return;
  await engine.execute(
    `UPDATE visit SET retry_at = ${MONDAY} - 3600000 + (issue_id MOD 1000) * 3600 WHERE issue_id > ? AND issue_id <= ? AND seq = ${VISITS_OF_TICKET}`,
    [lastIssue(size) - due, lastIssue(size)],
  );
}
