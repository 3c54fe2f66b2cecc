import { projectionOf } from '../domain/projection';
import { planHandOver, transitionTo, type Plan, type Wish } from '../domain/plan';
import type { Ticket, Transition } from '../domain/ticket';
import type { Before, Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import { leaveReentry } from './leave-reentry';
import type { Done, Look, ReconcileDeps } from './look';
import { recordFailure } from './record-failure';
import { tellTeam } from './tell-team';
import { verifyHandOver } from './verify-hand-over';

/** A step is only begun while so much of the lease is left that Jira will have answered before it ends. */
const STEP_MS = 10_000;

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
): Promise<Done> {
  const plan = planHandOver(at.policy, ticket, visit, wish);
  const between = ticket.status.id === at.policy.workTypes[ticket.typeId]?.reentry;
  let before = beforeThisAttempt(deps, ticket, visit, between);
  let applied: Visit = { ...visit, before };
  try {
    const finding = await makeSteps(
      deps,
      at,
      ticket,
      visit,
      plan,
      () => (before = { ...before, reentered: true }),
    ).finally(() => (applied = { ...visit, before: { ...before, to: deps.clock.now() } }));
    const stays = visit.beginning === 'placed' || visit.beginning === 'reopened';
    if (stays) return { outcome: await finishQuietly(deps, applied) };
    const after = await deps.tickets.read(at.policy, ticket.id, { history: false });
    applied = await tellTeam(deps, at, after, applied);
    const edited = ticket.stamp?.operation === visit.operation;
    const kept = (wish.keepAssignee || wish.keepStatus) && !edited && !before.reentered;
    const verified = await verifyHandOver(deps, at, after, applied, { finding, kept });
    return { outcome: verified.outcome, after: { ticket: after, visit: verified.visit } };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    await leaveReentry(deps, at, applied, error);
    return { outcome: await recordFailure(deps, applied, error) };
  }
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

async function makeSteps(
  deps: ReconcileDeps,
  at: Look,
  ticket: Ticket,
  visit: Visit,
  plan: Plan,
  reentered: () => void,
): Promise<Plan['finding']> {
  const { tickets, clock } = deps;
  const step = async <T>(make: () => Promise<T>): Promise<T> => {
    if (clock.now() > at.lease.until - STEP_MS) throw new JiraFailure('unknown', 'lease ran out');
    return make();
  };
  let open: readonly Transition[] | null = ticket.transitions;
  const { reenter, edit, wait } = plan;
  if (reenter) {
    await step(() => tickets.enter(ticket.id, reenter.transition));
    reentered();
  }
  if (edit) {
    const change = { ...edit, level: visit.level, stamp: projectionOf(visit, at.visits) };
    open = await step(() =>
      tickets.edit(at.policy, ticket.id, change, { transitions: wait !== null && wait.transition === null }),
    );
  }
  if (!wait) return plan.finding;
  const transition = wait.transition ?? transitionTo(open ?? [], wait.status, visit.attempts);
  // Out of the re-entry status there has to be a way: it is looked for again.
  if (!transition) throw new JiraFailure('no-way', `status ${wait.status}`);
  await step(() => tickets.enter(ticket.id, transition));
  return plan.finding;
}

/** Placing and reopening move no clock, so there is nothing to verify. */
async function finishQuietly({ ledger }: ReconcileDeps, visit: Visit) {
  if (visit.finding) await ledger.settle(visit.issueId, visit.finding);
  await ledger.update({ ...visit, progress: 'done', retryAt: null, verification: 'not-needed', finding: null });
  const outcome = visit.beginning === 'placed' ? ('placed' as const) : ('reopened' as const);
  return { outcome, issue: visit.issueId, verification: 'not-needed' as const };
}
