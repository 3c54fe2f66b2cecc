import { sqlOverview } from '../storage/overview';
import { storedRowCounts } from '../storage/row-counts';
import { checkDaily } from '../usecases/check-daily';
import { countRows } from '../usecases/count-rows';
import { clearAbandonedTrials } from '../usecases/trial/clear-abandoned-trials';
import { logged } from './logged';
import { checkingDeps } from './settings/checking-deps';
import { trialDeps } from './settings/trial-rows';

const check = checkDaily({ ...checkingDeps, warn: (error) => said('a desk was not checked', error) });
const count = countRows({ overview: sqlOverview, rowCounts: storedRowCounts });
const clear = clearAbandonedTrials(trialDeps);

function said(what: string, error: unknown): void {
  console.warn(what, logged(error));
}

/** Every day. What one of these fails at leaves the others to be done. */
export async function run(): Promise<{ desks: number; failed: number }> {
  await clear(crypto.randomUUID()).catch((error: unknown) => said('trials were not cleared', error));
  await count().catch((error: unknown) => said('the rows of the ledger were not counted', error));
  return check();
}
