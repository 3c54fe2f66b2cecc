/* Portable, as all statements of the ledger (statements.ts). For a ticket that was made for a trial, and never was anybody's work. */

export const ERASE_VISITS = 'DELETE FROM visit WHERE issue_id = ?';
export const ERASE_ENDINGS = 'DELETE FROM ending WHERE issue_id = ?';
export const ERASE_LEASE = 'DELETE FROM ticket WHERE issue_id = ?';
