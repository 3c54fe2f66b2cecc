/*
 * Every statement of the ledger. Portable: the same text runs on Forge SQL (TiDB), MariaDB and the
 * sandbox's SQLite. Each is one round trip and reads by primary key or by an index; there are no
 * transactions on Forge SQL, so no two of them rely on one another.
 */

/** Taken where it is free, run out, or already ours; the fence only rises. */
export const TAKE_LEASE =
  'UPDATE ticket SET lease_until = ?, fence = fence + 1, operation_id = ? WHERE issue_id = ? AND (lease_until < ? OR operation_id = ?)';
/** A ticket's first lease; a second one at the same time fails on the primary key. */
export const FIRST_LEASE = 'INSERT INTO ticket (issue_id, lease_until, fence, operation_id) VALUES (?, ?, 1, ?)';
export const RELEASE_LEASE =
  "UPDATE ticket SET lease_until = 0, operation_id = '' WHERE issue_id = ? AND operation_id = ?";

const COLUMNS =
  'issue_id, seq, project_id, level_id, team_id, from_level, from_team, beginning, cause, by_account, started_at, due_at, ' +
  'policy_version, state, ended_at, progress, operation_id, attempts, retry_at, verification, notified, finding, before_steps, notes_comment, notes_score';

export const LAST_VISIT = `SELECT ${COLUMNS} FROM visit WHERE issue_id = ? ORDER BY seq DESC LIMIT 1`;
/** Newest first. A ticket that changed hands more often than this shows its latest visits only. */
export const VISITS_OF_TICKET = `SELECT ${COLUMNS} FROM visit WHERE issue_id = ? ORDER BY seq DESC LIMIT 100`;
export const lastVisits = (count: number): string =>
  `SELECT ${COLUMNS} FROM visit AS v WHERE v.issue_id IN (${Array.from({ length: count }, () => '?').join(', ')})` +
  ' AND v.seq = (SELECT MAX(seq) FROM visit AS w WHERE w.issue_id = v.issue_id)';
export const OPEN_VISIT = `INSERT INTO visit (${COLUMNS}) VALUES (${Array.from({ length: 25 }, () => '?').join(', ')})`;
/** Never moves a row that another operation owns, nor takes back how far it has come: a statement may run on after its time was up, when its work was long repeated. */
export const UPDATE_VISIT =
  'UPDATE visit SET state = ?, ended_at = ?, progress = ?, attempts = ?, retry_at = ?, verification = ?, notified = ?, finding = ?, ' +
  'before_steps = ?, notes_comment = ?, notes_score = ? WHERE issue_id = ? AND seq = ? AND operation_id = ? ' +
  "AND (progress NOT IN ('applied', 'done') OR ? <> 'pending') AND (progress <> 'done' OR ? <> 'applied')";
/** A visit whose first step was refused never began. */
export const WITHDRAW_VISIT =
  "DELETE FROM visit WHERE issue_id = ? AND seq = ? AND operation_id = ? AND progress = 'pending'";
/** A resolved visit ended when it was resolved. */
export const END_VISITS =
  "UPDATE visit SET state = 'ended', ended_at = COALESCE(ended_at, ?), retry_at = NULL WHERE issue_id = ? AND state <> 'ended'";
export const DUE_VISITS = 'SELECT issue_id, project_id FROM visit WHERE retry_at <= ? ORDER BY retry_at LIMIT ?';

export const REPEAT_FINDING =
  'UPDATE finding SET at = ?, detail = ? WHERE project_id = ? AND issue_id = ? AND code = ?';
export const REPORT_FINDING = 'INSERT INTO finding (at, detail, project_id, issue_id, code) VALUES (?, ?, ?, ?, ?)';
export const SETTLE_FINDING = 'DELETE FROM finding WHERE issue_id = ? AND code = ?';
export const SETTLE_DESK_FINDING = 'DELETE FROM finding WHERE project_id = ? AND issue_id = 0 AND code = ?';
export const FORGET_FINDINGS = 'DELETE FROM finding WHERE issue_id = ?';
/** A finding of a ticket stands until the ticket changes hands again. */
export const STANDING_FINDINGS =
  'SELECT f.project_id, f.issue_id, f.code, f.at, f.detail FROM finding AS f WHERE f.project_id = ?' +
  ' AND NOT EXISTS (SELECT 1 FROM visit AS v WHERE v.issue_id = f.issue_id AND v.started_at > f.at) ORDER BY f.at DESC LIMIT ?';
