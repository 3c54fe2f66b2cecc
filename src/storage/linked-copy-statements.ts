/* Portable, as all statements of the ledger (statements.ts). */

const COLUMNS = 'issue_id, issue_key, project_id, items, truncated, at, told, comment_id';

/** Forge SQL answers at most 4 MiB (Forge SQL, limits), and a copy may have 64 KB. */
export const MOST_COPIES = 50;

export const COPY_BY_ID = `SELECT ${COLUMNS} FROM linked_copy WHERE issue_id = ?`;
/** A key may have been another ticket's before a move: the newest is meant. */
export const COPY_BY_KEY = `SELECT ${COLUMNS} FROM linked_copy WHERE issue_key = ? ORDER BY at DESC LIMIT 1`;
export const copies = (count: number): string =>
  `SELECT ${COLUMNS} FROM linked_copy WHERE issue_id IN (${Array.from({ length: count }, () => '?').join(', ')})`;
/** Looks through all copies, for the rare case that work is deleted: nothing else says then where it was linked. */
export const COPIES_HOLDING = `SELECT ${COLUMNS} FROM linked_copy WHERE items LIKE ? AND issue_id > ? ORDER BY issue_id LIMIT ${MOST_COPIES}`;
export const KEEP_COPY =
  'UPDATE linked_copy SET issue_key = ?, project_id = ?, items = ?, truncated = ?, at = ? WHERE issue_id = ?';
export const FIRST_COPY =
  'INSERT INTO linked_copy (issue_key, project_id, items, truncated, at, issue_id) VALUES (?, ?, ?, ?, ?, ?)';
export const TELL_COPY = 'UPDATE linked_copy SET told = ?, comment_id = ? WHERE issue_id = ?';
export const FORGET_COPY = 'DELETE FROM linked_copy WHERE issue_id = ?';
