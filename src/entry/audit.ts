import { boolean, type } from 'superstruct';
import { is } from '../domain/fits';
import { jiraLicensedRules } from '../jira/licensed-rules';
import { jiraLinkedProjects } from '../jira/linked-projects';
import { jiraListening } from '../jira/listening';
import { jiraTickets } from '../jira/tickets';
import { sqlLedger } from '../storage/ledger';
import { sqlLinkedCopies } from '../storage/linked-copies';
import { storedPolicies, storedWatermarks } from '../storage/policies';
import { storedStampings } from '../storage/stamping';
import { storedSuspension } from '../storage/suspension';
import { auditDesks } from '../usecases/audit-desks';
import { followLicence } from '../usecases/follow-licence';
import { reviveStampings } from '../usecases/steer-stamping';
import { platformClock } from './clock';
import { keptUp } from './keeping-up';
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

/** Minor versions of the app are told to nobody. What fails here is tried again in an hour. */
async function upToDate(): Promise<void> {
  try {
    await keptUp();
  } catch (error) {
    console.error('the app’s data were not brought up to date', logged(error));
  }
}

const revive = reviveStampings({ clock: platformClock, errands: queuedErrands, stampings: storedStampings });

/** An errand that was lost ends a stamping that goes on by errands. */
async function revived(): Promise<void> {
  try {
    await revive((await storedPolicies.enabled()).map(({ desk }) => desk.projectId));
  } catch (error) {
    console.error('stampings were not looked at', logged(error));
  }
}

/** Every hour. */
export async function run(_: unknown, context: unknown): Promise<{ desks: number; missed: number }> {
  await upToDate();
  await followed(context);
  await revived();
  return audit();
}
