import { jiraDeskSetups } from '../jira/desk-setup/desk-setups';
import { storedChecked } from '../storage/checked';
import { sqlLedger } from '../storage/ledger';
import { sqlPastHandOvers, storedPortalLooks, storedShownPanels } from '../storage/past';
import { storedPolicies } from '../storage/policies';
import { checkDaily } from '../usecases/check-daily';
import { clearAbandonedTrials } from '../usecases/trial/clear-abandoned-trials';
import { platformClock } from './clock';
import { trialDeps } from './settings/trial-rows';

const check = checkDaily({
  clock: platformClock,
  policies: storedPolicies,
  ledger: sqlLedger(platformClock),
  checked: storedChecked,
  handOvers: sqlPastHandOvers,
  panels: storedShownPanels,
  looks: storedPortalLooks,
  setups: jiraDeskSetups,
  warn: (error) => said('a desk was not checked', error),
});
const clear = clearAbandonedTrials(trialDeps);

function said(what: string, error: unknown): void {
  console.warn(what, error instanceof Error ? error.name : typeof error);
}

/** Every day. What one of the two fails at leaves the other to be done. */
export async function run(): Promise<{ desks: number; failed: number }> {
  await clear(crypto.randomUUID()).catch((error: unknown) => said('trials were not cleared', error));
  return check();
}
