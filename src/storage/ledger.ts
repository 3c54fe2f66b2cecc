import { create, number, string, type } from 'superstruct';
import { isFindingCode, type Finding } from '../domain/finding';
import type { Visit } from '../domain/visit';
import type { Clock, Ledger } from '../ports';
import { dueVisits } from './due-visits';
import { isDuplicateKey, isOutcomeUnknown, query, write } from './run-statement';
import * as statements from './statements';
import { insertValues, updateValues, visitOf } from './visit-row';

const FindingRow = type({ project_id: number(), issue_id: number(), code: string(), at: number(), detail: string() });

/** `finding.issue_id` of what concerns the whole desk. */
const WHOLE_DESK = 0;

async function last(issueId: string): Promise<Visit | null> {
  const [row] = await query(statements.LAST_VISIT, Number(issueId));
  return row === undefined ? null : visitOf(row);
}

/** An INSERT that must happen once. `false`: the row is there already, and is not ours. */
async function insertOnce(
  insert: () => Promise<unknown>,
  isOurs: (error: unknown) => Promise<boolean>,
): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error) || isOutcomeUnknown(error)) return isOurs(error);
    throw error;
  }
}

const findingOf = (value: unknown): Finding[] => {
  const row = create(value, FindingRow);
  if (!isFindingCode(row.code)) return [];
  const issueId = row.issue_id === WHOLE_DESK ? null : String(row.issue_id);
  return [{ code: row.code, projectId: String(row.project_id), issueId, at: row.at, detail: row.detail }];
};

/** The ledger on Forge SQL. Rejects with ForgeSQLAPIError when the database does. */
export const sqlLedger = (clock: Clock): Ledger => ({
  async lease(issueId, operation, until) {
    const id = Number(issueId);
    const lease = { issueId, operation, until };
    const take = async () => (await write(statements.TAKE_LEASE, until, operation, id, clock.now(), operation)) > 0;
    if (await take()) return lease;
    const first = await insertOnce(
      () => write(statements.FIRST_LEASE, id, until, operation),
      async (error) => isOutcomeUnknown(error) && take(),
    );
    return first ? lease : null;
  },
  async release({ issueId, operation }) {
    await write(statements.RELEASE_LEASE, Number(issueId), operation);
  },
  last,
  async visitsOf(issueId) {
    return (await query(statements.VISITS_OF_TICKET, Number(issueId))).map(visitOf);
  },
  async lastOf(issueIds) {
    if (issueIds.length === 0) return new Map();
    const rows = await query(statements.lastVisits(issueIds.length), ...issueIds.map(Number));
    return new Map(rows.map(visitOf).map((visit) => [visit.issueId, visit]));
  },
  open: (visit) =>
    insertOnce(
      () => write(statements.OPEN_VISIT, ...insertValues(visit)),
      async () => (await last(visit.issueId))?.operation === visit.operation,
    ),
  async update(visit) {
    await write(statements.UPDATE_VISIT, ...updateValues(visit));
  },
  async withdraw({ issueId, sequence, operation }) {
    await write(statements.WITHDRAW_VISIT, Number(issueId), sequence, operation);
  },
  async end(issueId, at) {
    await write(statements.END_VISITS, at, Number(issueId));
    await write(statements.FORGET_FINDINGS, Number(issueId));
  },
  due: dueVisits,
  async report({ projectId, issueId, code, at, detail }) {
    const values = [at, detail.slice(0, 255), Number(projectId), Number(issueId ?? WHOLE_DESK), code];
    if ((await write(statements.REPEAT_FINDING, ...values)) > 0) return;
    await insertOnce(
      () => write(statements.REPORT_FINDING, ...values),
      async () => true,
    );
  },
  async settle(issueId, code) {
    await write(statements.SETTLE_FINDING, Number(issueId), code);
  },
  async settleDesk(projectId, code) {
    await write(statements.SETTLE_DESK_FINDING, Number(projectId), code);
  },
  async forget(issueId) {
    await write(statements.FORGET_FINDINGS, Number(issueId));
  },
  async findings(projectId, limit) {
    return (await query(statements.STANDING_FINDINGS, Number(projectId), limit)).flatMap(findingOf);
  },
});
