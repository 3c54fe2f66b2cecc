import { CLOCK_SKEW } from './customer-clock';
import type { Policy } from './policy';
import type { Ticket } from './ticket';
import type { Verification, Visit } from './visit';

/*
 * The one place that knows how a team's SLA is made to start anew. Jira has no call that restarts an
 * SLA: a cycle ends on a stop condition and the next begins on a start condition, and no app can read
 * which those are. So the policy states what stops it, and it is used only where it was proven.
 */

const provenStop = (policy: Policy): 'reentry' | 'unassign' | 'none' =>
  policy.teamClock?.proven ? policy.teamClock.stopsOn : 'none';

/** Losing its assignee stops the cycle: a ticket that goes from one person straight to another stops none. */
export const stopsOnUnassign = (policy: Policy): boolean => provenStop(policy) === 'unassign';

/** The status to go through so that the SLA sees *Entered status* again, where that is proven to work. */
export function reentryStatus(policy: Policy, ticket: Ticket): string | null {
  const reentry = policy.workTypes[ticket.typeId]?.reentry;
  if (!reentry) return null;
  switch (provenStop(policy)) {
    case 'reentry':
      return reentry;
    case 'unassign': {
      // Losing the assignee stops the cycle, entering the waiting status starts the next one. Where the
      // ticket waits already, nothing would be entered: then the way leads out and in again.
      const waits = ticket.status.id === policy.workTypes[ticket.typeId]?.waiting;
      return waits && ticket.assignee ? reentry : null;
    }
    case 'none':
      return null;
  }
}

/**
 * The visit of a hand-over that is taken up again, knowing that its re-entry is behind it where the history shows so:
 * the attempt before may have ended before that could be written down. Nobody but the app enters that status.
 */
export function knowingReentry(policy: Policy, { typeId, history }: Ticket, visit: Visit): Visit {
  const { before } = visit;
  const reentry = policy.workTypes[typeId]?.reentry;
  if (!before || before.reentered || reentry === undefined) return visit;
  const from = before.earlier?.[0]?.from ?? before.from;
  const entered = history?.some(({ what, to, at }) => what === 'status' && to.id === reentry && at >= from);
  return entered ? { ...visit, before: { ...before, reentered: true } } : visit;
}

/**
 * Did the team's clock start anew for this visit? Answers `not-yet` when the old cycle still runs,
 * since SLA readings can lag behind the change; only a second, later look may turn that into `not`.
 * The way back of an undone hand-over restarts nothing.
 */
export function verifyTeamClock(policy: Policy, visit: Visit, after: Ticket): Verification {
  if (visit.beginning === 'undone' || provenStop(policy) === 'none' || !policy.teamClock) return 'not-needed';
  const field = policy.teamClock.field;
  const now = after.clocks[field];
  const then = visit.before?.clocks[field] ?? null;
  if (!now) return then ? 'not-yet' : 'not-needed';
  const begun = now.ongoing && now.ongoing.start >= visit.startedAt - CLOCK_SKEW;
  const stopped = now.completed.length > (then?.completed.length ?? 0) || !then?.ongoing;
  return begun && stopped ? 'restarted' : 'not-yet';
}
