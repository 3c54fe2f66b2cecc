import { checkDaily } from '../usecases/check-daily';
import { clearAbandonedTrials } from '../usecases/trial/clear-abandoned-trials';
import { logged } from './logged';
import { checkingDeps } from './settings/checking-deps';
import { trialDeps } from './settings/trial-rows';

const check = checkDaily({ ...checkingDeps, warn: (error) => said('a desk was not checked', error) });
const clear = clearAbandonedTrials(trialDeps);

function said(what: string, error: unknown): void {
  console.warn(what, logged(error));
}

/** Every day. What one of the two fails at leaves the other to be done. */
export async function run(): Promise<{ desks: number; failed: number }> {
  await clear(crypto.randomUUID()).catch((error: unknown) => said('trials were not cleared', error));
  return check();
}
