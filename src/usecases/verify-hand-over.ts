import { disturbedBy } from '../domain/customer-clock';
import type { FindingCode } from '../domain/finding';
import type { Plan } from '../domain/plan';
import { verifyTeamClock } from '../domain/team-clock';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Outcome } from './outcome';
import type { Done, Look, ReconcileDeps } from './look';
import { lookAgain } from './look-again';
import { withHistory } from './who-moved-it';

/** How long SLA readings may lag behind a change before the one second look. */
const SECOND_LOOK_MS = 60_000;
/** Should the errand for it be lost, the repair sends another; later, so that the two never meet. */
const LOST_LOOK_MS = 2 * SECOND_LOOK_MS;

/** How the steps went. `kept`: people had moved the ticket on, so its team clock was left as it was. */
export interface Made {
  readonly finding: Plan['finding'];
  readonly kept: boolean;
}

/**
 * Compares the clocks of before with those of now: the team's must have started anew, the customer's
 * must have run on. Records the result; a clock that has not moved yet is looked at once more, later.
 */
export async function verifyHandOver(
  deps: ReconcileDeps,
  at: Look,
  after: Ticket,
  visit: Visit,
  { finding: planned, kept }: Made,
): Promise<{ outcome: Outcome; visit: Visit }> {
  const { clock, ledger, errands } = deps;
  const now = clock.now();
  const disturbed = await disturbedClocksOf(deps, at, after, visit);
  const seen = verifyTeamClock(at.policy, visit, after);
  // Where a step was not possible, or not ours to make any more, there is nothing to wait for.
  const verification = seen === 'not-yet' && (planned || kept) ? 'not' : seen;
  const later = verification === 'not-yet';

  let finding: FindingCode | null = null;
  if (disturbed.length > 0) finding = await protectCustomerClock(deps, at, disturbed);
  else if (planned) finding = planned.code;
  if (finding !== 'customer-clock-changed' && planned) {
    await ledger.report({
      code: planned.code,
      projectId: visit.projectId,
      issueId: visit.issueId,
      at: now,
      detail: planned.detail,
    });
  }
  await settleOther(deps, visit, finding);

  const done: Visit = {
    ...visit,
    progress: later ? 'applied' : 'done',
    retryAt: later ? now + LOST_LOOK_MS : null,
    verification,
    finding,
  };
  await ledger.update(done);
  if (later) await lookAgain(errands, visit, now, SECOND_LOOK_MS / 1000);
  return {
    visit: done,
    outcome: { outcome: 'handed-over', issue: visit.issueId, verification, ...(finding ? { finding } : {}) },
  };
}

/**
 * The customer's clocks that we disturbed. Before anybody is alarmed, the history is read, one more GET, and then what
 * was written, another: a resolution or an answer to the customer in the middle of our steps is none of our doing.
 */
async function disturbedClocksOf(
  { tickets, conversation }: ReconcileDeps,
  at: Look,
  ticket: Ticket,
  visit: Visit,
): Promise<string[]> {
  const { policy } = at;
  const suspected = disturbedBy(policy, visit, ticket);
  if (suspected.length === 0) return suspected;
  const known = await withHistory(tickets, at, ticket);
  if (disturbedBy(policy, visit, known).length === 0) return [];
  return disturbedBy(policy, visit, known, await conversation.saidInPublic(ticket.id));
}

/** The second and last look at the team's clock: what has not started by now did not start. */
export async function verifyAgain(deps: ReconcileDeps, at: Look, ticket: Ticket, visit: Visit): Promise<Done> {
  const { clock, ledger } = deps;
  const now = clock.now();
  // Somebody else's event led here early: the second look keeps its time.
  if (visit.before && now < visit.before.to + SECOND_LOOK_MS)
    return { outcome: { outcome: 'nothing', issue: visit.issueId } };
  const disturbed = await disturbedClocksOf(deps, at, ticket, visit);
  const seen = verifyTeamClock(at.policy, visit, ticket);
  const verification = seen === 'not-yet' ? 'not' : seen;
  let finding: FindingCode | null = null;
  if (disturbed.length > 0) finding = await protectCustomerClock(deps, at, disturbed);
  else if (verification === 'not') {
    finding = 'team-clock-not-restarted';
    await ledger.report({
      code: finding,
      projectId: visit.projectId,
      issueId: visit.issueId,
      at: now,
      detail: visit.team,
    });
  }
  await settleOther(deps, visit, finding);
  const done: Visit = { ...visit, progress: 'done', retryAt: null, verification, finding };
  await ledger.update(done);
  return {
    outcome: { outcome: 'verified', issue: visit.issueId, verification, ...(finding ? { finding } : {}) },
    after: { ticket, visit: done },
  };
}

/** What stood in the way before, and no longer does. */
async function settleOther(
  { ledger }: ReconcileDeps,
  { issueId, finding: former }: Visit,
  finding: FindingCode | null,
): Promise<void> {
  if (former && former !== finding) await ledger.settle(issueId, former);
}

/** The customer's clock is sacred: at the first breach re-entry is switched off for the desk, and everybody is told why. */
async function protectCustomerClock(
  { ledger, policies, clock }: ReconcileDeps,
  { policy }: Look,
  fields: string[],
): Promise<FindingCode> {
  const code = 'customer-clock-changed';
  // The rules may have been saved since this look began.
  const now = (await policies.of(policy.desk.projectId)) ?? policy;
  if (now.teamClock?.proven)
    await policies.save(
      { ...now, version: now.version + 1, teamClock: { ...now.teamClock, proven: false } },
      { at: clock.now(), by: null, how: 'protected' },
    );
  await ledger.report({
    code,
    projectId: policy.desk.projectId,
    issueId: null,
    at: clock.now(),
    detail: fields.join(' '),
  });
  return code;
}
