import { jiraDeskFacts } from '../../jira/desk-facts';
import { sqlLedger } from '../../storage/ledger';
import { storedLinkedDesks } from '../../storage/linked-desks';
import { storedPolicies } from '../../storage/policies';
import { platformClock } from '../clock';
import { queuedErrands } from '../errand-queue';

/** What it takes to save rules, whichever row does. */
export const savingDeps = {
  clock: platformClock,
  policies: storedPolicies,
  ledger: sqlLedger(platformClock),
  errands: queuedErrands,
  desk: jiraDeskFacts,
  linkedDesks: storedLinkedDesks,
};
