import { create, nullable, number, string, type } from 'superstruct';
import { OutcomeKind, type Ending } from '../domain/gate/outcome';
import type { Endings } from '../ports/close-check';
import { isDuplicateKey, query, write } from './run-statement';

/* Portable, as all statements of the ledger (statements.ts). What is not told anew stays. */
const OF_TICKET =
  'SELECT issue_id, seq, project_id, at, outcome_comment, outcome_kind, override_by, override_reason FROM ending WHERE issue_id = ? ORDER BY seq DESC LIMIT 100';
const ADD =
  'UPDATE ending SET at = ?, outcome_comment = COALESCE(?, outcome_comment), outcome_kind = COALESCE(?, outcome_kind), ' +
  'override_by = COALESCE(?, override_by), override_reason = COALESCE(?, override_reason) WHERE issue_id = ? AND seq = ?';
const FIRST =
  'INSERT INTO ending (at, outcome_comment, outcome_kind, override_by, override_reason, issue_id, seq, project_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';

const Row = type({
  issue_id: number(),
  seq: number(),
  project_id: number(),
  at: number(),
  outcome_comment: nullable(string()),
  outcome_kind: nullable(OutcomeKind),
  override_by: nullable(string()),
  override_reason: nullable(string()),
});

/** The ledger is ours alone: a row of another shape is a defect, and throws. */
function endingOf(value: unknown): Ending {
  const row = create(value, Row);
  const { outcome_comment: comment, outcome_kind: kind, override_by: by, override_reason: reason } = row;
  return {
    issueId: String(row.issue_id),
    sequence: row.seq,
    projectId: String(row.project_id),
    at: row.at,
    outcome: comment === null || kind === null ? null : { comment, kind },
    override: reason === null ? null : { by, reason },
  };
}

/** Endings on Forge SQL. Rejects with ForgeSQLAPIError when the database does. */
export const sqlEndings: Endings = {
  async of(issueId) {
    return (await query(OF_TICKET, Number(issueId))).map(endingOf);
  },
  async keep({ issueId, sequence, projectId, at, outcome, override }) {
    const told = [at, outcome?.comment, outcome?.kind, override?.by, override?.reason].map((it) => it ?? null);
    const key = [...told, Number(issueId), sequence];
    if ((await write(ADD, ...key)) > 0) return;
    try {
      await write(FIRST, ...key, Number(projectId));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  },
};
