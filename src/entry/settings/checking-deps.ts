import { jiraDeskSetups } from '../../jira/desk-setup/desk-setups';
import { storedChecked } from '../../storage/checked';
import { sqlLedger } from '../../storage/ledger';
import { sqlPastHandOvers, storedPortalLooks, storedShownPanels } from '../../storage/past';
import { storedPolicies } from '../../storage/policies';
import { platformClock } from '../clock';

/** What it takes to look at the set-up of a desk, for an admin or on a schedule. */
export const checkingDeps = {
  clock: platformClock,
  policies: storedPolicies,
  ledger: sqlLedger(platformClock),
  checked: storedChecked,
  handOvers: sqlPastHandOvers,
  panels: storedShownPanels,
  looks: storedPortalLooks,
  setups: jiraDeskSetups,
};
