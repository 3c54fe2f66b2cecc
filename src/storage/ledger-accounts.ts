import { create, nullable, number, string, type, type Infer } from 'superstruct';
import { accountsIn, isAccount, withoutAccounts } from '../domain/personal-data';
import type { KeptPage } from '../ports/personal-data';
import { query, write } from './run-statement';

/* Portable, as all statements of the ledger (statements.ts). Page after page by the primary key, so that none looks through all. */
const PAGE = 100;
const AFTER = `WHERE issue_id > ? OR (issue_id = ? AND seq > ?) ORDER BY issue_id, seq LIMIT ${PAGE}`;
const VISITS = `SELECT issue_id, seq, by_account, before_steps FROM visit ${AFTER}`;
const ENDINGS = `SELECT issue_id, seq, override_by FROM ending ${AFTER}`;
const ERASE_BY = 'UPDATE visit SET by_account = NULL WHERE issue_id = ? AND seq = ? AND by_account = ?';
const ERASE_STEPS = 'UPDATE visit SET before_steps = ? WHERE issue_id = ? AND seq = ? AND before_steps = ?';
const ERASE_OVERRIDE = 'UPDATE ending SET override_by = NULL WHERE issue_id = ? AND seq = ? AND override_by = ?';

const Visit = type({
  issue_id: number(),
  seq: number(),
  by_account: nullable(string()),
  before_steps: nullable(string()),
});
const Ending = type({ issue_id: number(), seq: number(), override_by: nullable(string()) });

interface Accounts extends Pick<KeptPage, 'accounts' | 'tickets'> {
  /** The last row of the page, `issue:sequence`; `null`: there are no more. */
  readonly last: string | null;
}

async function rowsAfter<T extends { issue_id: number; seq: number }>(
  statement: string,
  after: string,
  read: (row: unknown) => T,
): Promise<{ rows: T[]; last: string | null }> {
  const [issue = '0', sequence = '0'] = after.split(':');
  const rows = (await query(statement, Number(issue), Number(issue), Number(sequence))).map(read);
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return { rows, last: last ? `${last.issue_id}:${last.seq}` : null };
}

const visitsAfter = (after: string) => rowsAfter(VISITS, after, (row) => create(row, Visit));
const endingsAfter = (after: string) => rowsAfter(ENDINGS, after, (row) => create(row, Ending));

const stepsOf = ({ before_steps: steps }: Infer<typeof Visit>): unknown => (steps === null ? null : JSON.parse(steps));

/** Who handed a ticket over, and whom it was assigned to before and is to be after. */
export const visitAccounts = {
  async page(after: string): Promise<Accounts> {
    const { rows, last } = await visitsAfter(after);
    const tickets = rows.flatMap(({ issue_id: id, by_account: account }) =>
      isAccount(account) ? [{ issueId: String(id), account }] : [],
    );
    const named = [...tickets.map(({ account }) => account), ...rows.flatMap((row) => accountsIn(stepsOf(row)))];
    return { accounts: [...new Set(named)], tickets, last };
  },
  /** Row by row, and none that somebody wrote since it was read: the page is then looked at again next week. */
  async erase(after: string, gone: ReadonlySet<string>): Promise<void> {
    for (const row of (await visitsAfter(after)).rows) {
      const { issue_id: id, seq, by_account: by, before_steps: before } = row;
      if (by !== null && gone.has(by)) await write(ERASE_BY, id, seq, by);
      const steps = stepsOf(row);
      const left = withoutAccounts(steps, gone);
      if (left !== steps) await write(ERASE_STEPS, JSON.stringify(left), id, seq, before);
    }
  },
};

/** Who closed a ticket past the close check. */
export const endingAccounts = {
  async page(after: string): Promise<Accounts> {
    const { rows, last } = await endingsAfter(after);
    const accounts = [...new Set(rows.flatMap(({ override_by: by }) => (isAccount(by) ? [by] : [])))];
    return { accounts, tickets: [], last };
  },
  async erase(after: string, gone: ReadonlySet<string>): Promise<void> {
    for (const { issue_id: id, seq, override_by: by } of (await endingsAfter(after)).rows)
      if (by !== null && gone.has(by)) await write(ERASE_OVERRIDE, id, seq, by);
  },
};
