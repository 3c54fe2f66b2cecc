import { jiraListening } from '../jira/listening';
import { jiraTickets } from '../jira/tickets';
import { sqlLedger } from '../storage/ledger';
import { storedPolicies, storedWatermarks } from '../storage/policies';
import { auditDesks } from '../usecases/audit-desks';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';

const audit = auditDesks({
  clock: platformClock,
  tickets: jiraTickets,
  ledger: sqlLedger(platformClock),
  policies: storedPolicies,
  watermarks: storedWatermarks,
  errands: queuedErrands,
  listening: jiraListening,
});

/** Every hour. */
export const run = (): Promise<{ desks: number; missed: number }> => audit();
