import { jiraDeskSetups } from '../jira/desk-setup/desk-setups';
import { storedChecked } from '../storage/checked';
import { sqlLedger } from '../storage/ledger';
import { sqlPastHandOvers, storedShownPanels } from '../storage/past';
import { storedPolicies } from '../storage/policies';
import { checkDaily } from '../usecases/check-daily';
import { platformClock } from './clock';

const check = checkDaily({
  clock: platformClock,
  policies: storedPolicies,
  ledger: sqlLedger(platformClock),
  checked: storedChecked,
  handOvers: sqlPastHandOvers,
  panels: storedShownPanels,
  setups: jiraDeskSetups,
  warn: (error) => console.warn('a desk was not checked', error instanceof Error ? error.name : typeof error),
});

/** Every day. */
export const run = (): Promise<{ desks: number; failed: number }> => check();
