import { planHandOver, type Wish } from '../domain/plan';
import type { Ticket } from '../domain/ticket';
import type { Before, Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import { leaveReentry } from './leave-reentry';
import type { Done, Look, ReconcileDeps } from './look';
import { makeSteps, type Made } from './make-steps';
import { recordFailure } from './record-failure';
import { tellTeam } from './tell-team';
import { verifyHandOver } from './verify-hand-over';

/** Said to the customer when all is done; answers whether it was said. */
export type Reply = () => Promise<boolean>;

/** How a hand-over ended, and how far it came. */
export interface Applied extends Done {
  readonly visit: Visit;
  readonly made: Made;
  readonly replied: boolean;
}

/**
 * Makes the steps of a hand-over that are still missing, then reads the ticket once more and verifies.
 * A refusal or a lost answer is recorded on the visit, which is taken up again later from how the
 * ticket then stands.
 */
export async function applyHandOver(
  deps: ReconcileDeps,
  at: Look,
  ticket: Ticket,
  visit: Visit,
  wish: Wish,
  reply?: Reply,
): Promise<Applied> {
  const plan = planHandOver(at.policy, ticket, visit, wish);
  const between = ticket.status.id === at.policy.workTypes[ticket.typeId]?.reentry;
  const begun = beforeThisAttempt(deps, ticket, visit, between);
  const made = await makeSteps(deps, at, ticket, { ...visit, before: begun }, plan);
  const before = afterSteps(begun, made, deps.clock.now());
  const applied: Visit = { ...visit, before };
  let told = { visit: applied, replied: false };
  if (made.failure) return stopped(deps, at, told, made, made.failure);

  if (visit.beginning === 'placed' || visit.beginning === 'reopened')
    return { outcome: await finishQuietly(deps, applied), visit: applied, made, replied: false };
  try {
    const after = await deps.tickets.read(at.policy, ticket.id, { history: false });
    told = await tellAll(deps, at, after, applied, before, reply);
    const edited = ticket.stamp?.operation === visit.operation;
    const kept = (wish.keepAssignee || wish.keepStatus) && !edited && !before.reentered;
    const verified = await verifyHandOver(deps, at, after, told.visit, { finding: plan.finding, kept });
    return {
      outcome: verified.outcome,
      after: { ticket: after, visit: verified.visit },
      visit: verified.visit,
      made,
      replied: told.replied,
    };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    // Who was told by then is not told again.
    return stopped(deps, at, told, made, error);
  }
}

async function stopped(
  deps: ReconcileDeps,
  at: Look,
  { visit, replied }: { visit: Visit; replied: boolean },
  made: Made,
  failure: JiraFailure,
): Promise<Applied> {
  await leaveReentry(deps, at, visit, failure);
  return { outcome: await recordFailure(deps, visit, failure), visit, made, replied };
}

/** The clocks stay those of before the first attempt; each attempt has its own time. */
function beforeThisAttempt(
  { clock }: ReconcileDeps,
  ticket: Ticket,
  { before, attempts }: Visit,
  between: boolean,
): Before {
  const now = clock.now();
  const span = { from: now, to: now };
  if (!before) return { clocks: ticket.clocks, ...span, ...(between ? { reentered: true } : {}) };
  // Before the first attempt nothing was done yet.
  const earlier = attempts > 0 ? [...(before.earlier ?? []), { from: before.from, to: before.to }] : [];
  return { ...before, ...span, ...(attempts > 0 ? { earlier } : {}), ...(between ? { reentered: true } : {}) };
}

function afterSteps({ assignTo, ...before }: Before, { reentered, personRefused }: Made, now: number): Before {
  return {
    ...before,
    to: now,
    ...(reentered ? { reentered } : {}),
    ...(assignTo !== undefined && !personRefused ? { assignTo } : {}),
  };
}

/** Tells the team, then the customer. When the reply goes out is on record before it does. */
async function tellAll(
  deps: ReconcileDeps,
  at: Look,
  after: Ticket,
  applied: Visit,
  before: Before,
  reply: Reply | undefined,
): Promise<{ visit: Visit; replied: boolean }> {
  if (!reply) return { visit: await tellTeam(deps, at, after, applied), replied: false };
  const replying: Visit = { ...applied, before: { ...before, replied: deps.clock.now() } };
  const told = await tellTeam(deps, at, after, replying);
  // Telling the team writes it down as well.
  if (told === replying) await deps.ledger.update(replying);
  return { visit: told, replied: await reply() };
}

/** Placing and reopening move no clock, so there is nothing to verify. */
async function finishQuietly({ ledger }: ReconcileDeps, visit: Visit) {
  if (visit.finding) await ledger.settle(visit.issueId, visit.finding);
  await ledger.update({ ...visit, progress: 'done', retryAt: null, verification: 'not-needed', finding: null });
  const outcome = visit.beginning === 'placed' ? ('placed' as const) : ('reopened' as const);
  return { outcome, issue: visit.issueId, verification: 'not-needed' as const };
}
