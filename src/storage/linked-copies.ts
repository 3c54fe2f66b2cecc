import { array, boolean, create, enums, nullable, number, optional, string, type } from 'superstruct';
import { Side } from '../domain/gate/counting';
import type { LinkedCopies, LinkedCopy } from '../ports/close-check';
import * as statements from './linked-copy-statements';
import { isDuplicateKey, query, write } from './run-statement';

const Row = type({
  issue_id: number(),
  issue_key: string(),
  project_id: number(),
  items: string(),
  truncated: number(),
  at: number(),
  told: nullable(enums(['open', 'closed'])),
  comment_id: nullable(string()),
});
const Items = array(
  type({
    type: string(),
    side: Side,
    issueId: string(),
    key: string(),
    projectId: nullable(string()),
    level: nullable(string()),
    done: boolean(),
    resolved: boolean(),
    guarded: optional(boolean()),
  }),
);

/** A work item has no more links (Jira Cloud, limits). */
const MOST_HOLDING = 2_000;

/** The ledger is ours alone: a row of another shape is a defect, and throws. */
function copyOf(value: unknown): LinkedCopy {
  const row = create(value, Row);
  return {
    issueId: String(row.issue_id),
    key: row.issue_key,
    projectId: String(row.project_id),
    items: create(JSON.parse(row.items), Items),
    truncated: row.truncated !== 0,
    at: row.at,
    told: row.told,
    comment: row.comment_id,
  };
}

async function keep({ issueId, key, projectId, items, truncated, at }: Parameters<LinkedCopies['keep']>[0]) {
  const values = [key, Number(projectId), JSON.stringify(items), Number(truncated), at, Number(issueId)];
  if ((await write(statements.KEEP_COPY, ...values)) > 0) return;
  try {
    await write(statements.FIRST_COPY, ...values);
  } catch (error) {
    // Somebody kept it at the same moment, or an equal one was there: MySQL counts only rows that change.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The copies on Forge SQL. Rejects with ForgeSQLAPIError when the database does. */
export const sqlLinkedCopies: LinkedCopies = {
  async of(ticket) {
    const [row] =
      'id' in ticket
        ? await query(statements.COPY_BY_ID, Number(ticket.id))
        : await query(statements.COPY_BY_KEY, ticket.key);
    return row === undefined ? null : copyOf(row);
  },
  async holding(issueId) {
    const found: LinkedCopy[] = [];
    for (let last = 0; found.length < MOST_HOLDING; last = Number(found.at(-1)?.issueId)) {
      const rows = await query(statements.COPIES_HOLDING, `%"issueId":"${Number(issueId)}"%`, last);
      found.push(...rows.map(copyOf));
      if (rows.length < statements.MOST_COPIES) break;
    }
    return found;
  },
  async ofAll(ids) {
    const found = new Map<string, LinkedCopy>();
    for (let start = 0; start < ids.length; start += statements.MOST_COPIES) {
      const some = ids.slice(start, start + statements.MOST_COPIES);
      const rows = await query(statements.copies(some.length), ...some.map(Number));
      for (const copy of rows.map(copyOf)) found.set(copy.issueId, copy);
    }
    return found;
  },
  keep,
  async tell(issueId, told, comment) {
    await write(statements.TELL_COPY, told, comment, Number(issueId));
  },
  async forget(issueId) {
    await write(statements.FORGET_COPY, Number(issueId));
  },
};
