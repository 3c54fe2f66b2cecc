import { kvs } from '@forge/kvs';
import { create, number, string, type } from 'superstruct';
import type { PastHandOvers, PortalLooks, Remembered, ShownPanels } from '../ports/past';
import { query } from './run-statement';

/* Portable, as all statements of the ledger (statements.ts). By the index on project and start. */
const VERIFIED =
  "SELECT verification, COUNT(*) AS times FROM visit WHERE project_id = ? AND started_at > ? AND verification IN ('restarted', 'not') GROUP BY verification";
const Row = type({ verification: string(), times: number() });

/** On Forge SQL. Rejects with ForgeSQLAPIError when the database does. */
export const sqlPastHandOvers: PastHandOvers = {
  async verified(projectId, since) {
    const rows = (await query(VERIFIED, Number(projectId), since)).map((row) => create(row, Row));
    const times = (what: string): number => rows.find(({ verification }) => verification === what)?.times ?? 0;
    return { restarted: times('restarted'), not: times('not') };
  },
};

/** In Forge's key-value store. */
const remembered = (prefix: string): Remembered => ({
  async at(projectId) {
    const stored: unknown = await kvs.get(`${prefix}${projectId}`);
    return typeof stored === 'number' ? stored : null;
  },
  async note(projectId, at) {
    await (at === null ? kvs.delete(`${prefix}${projectId}`) : kvs.set(`${prefix}${projectId}`, at));
  },
});

export const storedShownPanels: ShownPanels = remembered('panel-shown:');
export const storedPortalLooks: PortalLooks = remembered('portal-looked-at:');
