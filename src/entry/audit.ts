import { boolean, is, type } from 'superstruct';
import { jiraLicensedRules } from '../jira/licensed-rules';
import { jiraLinkedProjects } from '../jira/linked-projects';
import { jiraListening } from '../jira/listening';
import { jiraTickets } from '../jira/tickets';
import { sqlLedger } from '../storage/ledger';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedPolicies, storedWatermarks } from '../storage/policies';
import { storedSuspension } from '../storage/suspension';
import { auditDesks } from '../usecases/audit-desks';
import { followLicence } from '../usecases/follow-licence';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';
import { logged } from './logged';

const audit = auditDesks({
  clock: platformClock,
  tickets: jiraTickets,
  ledger: sqlLedger(platformClock),
  policies: storedPolicies,
  watermarks: storedWatermarks,
  errands: queuedErrands,
  listening: jiraListening,
  copies: sqlLinkedCopies,
  linkedProjects: jiraLinkedProjects,
});

const follow = followLicence({ rules: jiraLicensedRules, suspension: storedSuspension });
const Licensed = type({ license: type({ active: boolean() }) });

/** What people close does not wait for this, nor this for that: a failure of one leaves the other to be done. */
async function followed(context: unknown): Promise<void> {
  try {
    await follow(is(context, Licensed) ? context.license.active : null);
  } catch (error) {
    console.error('the licence was not followed', logged(error));
  }
}

/** Every hour. */
export async function run(_: unknown, context: unknown): Promise<{ desks: number; missed: number }> {
  await followed(context);
  return audit();
}
