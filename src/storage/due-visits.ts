import { create, number, type } from 'superstruct';
import type { Ledger } from '../ports';
import { query } from './run-statement';
import { DUE_VISITS } from './statements';

const DueRow = type({ issue_id: number(), project_id: number() });

/** A file of its own, because the repair asks nothing else, and its function is started 288 times a day. */
export const dueVisits: Ledger['due'] = async (now, limit) => {
  const rows = await query(DUE_VISITS, now, limit);
  return rows
    .map((value) => create(value, DueRow))
    .map((row) => ({ issueId: String(row.issue_id), projectId: String(row.project_id) }));
};
