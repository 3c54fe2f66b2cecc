import type { Holder } from '../domain/holder';
import { newerWork, reopening, type NewerWork } from '../domain/newer-work';
import { targetDue } from '../domain/target';
import type { Ticket } from '../domain/ticket';
import type { Before, Beginning, Cause, Visit } from '../domain/visit';
import { leaveVisit } from './leave-visit';
import type { Look, ReconcileDeps } from './look';

export interface Change {
  readonly to: Holder;
  readonly from: { team: string; level: string } | null;
  readonly beginning: Beginning;
  readonly cause: Cause;
  /** By default the team's target, from now on. */
  readonly due?: number | null;
  /** By default nobody has accepted it. */
  readonly state?: 'open' | 'accepted';
  /** It is only put on record: there is nothing to do to the ticket. */
  readonly untouched?: boolean;
  /** Where it goes to but to nobody and the waiting status, and what is known of it beforehand. */
  readonly aim?: Pick<Before, 'assignTo' | 'returnTo' | 'since' | 'score'>;
}

/** Our first retry, should this attempt die without a word. Longer than the lease. */
const ABANDONED_MS = 120_000;

/** When the ticket changed hands: by its history where that was read, else by the event that told us, never before the last visit. */
function startOf(
  { errand }: Look,
  ticket: Ticket,
  last: Visit | null,
  newer: NewerWork,
  change: Change,
  now: number,
): number {
  // Its team of before had it all the time, and what stood in the way since stays reported.
  if (change.untouched && last) return last.startedAt + 1;
  const known =
    change.beginning === 'placed' ? ticket.created : (newer.changedAt ?? (errand.cause === 'event' ? errand.at : now));
  return Math.min(now, Math.max(known, last ? last.startedAt + 1 : 0));
}

/** Who changed the ticket's holder, and what people did since. What is only put on record was done by nobody. */
function newsOf({ policy, errand }: Look, ticket: Ticket, change: Change): NewerWork {
  if (change.untouched) return { changedAt: null, by: null, keepAssignee: false, keepStatus: false };
  const newer =
    change.beginning === 'reopened'
      ? reopening(policy, ticket)
      : newerWork(ticket, change.cause === 'level' ? 'level' : 'team');
  return { ...newer, by: newer.by ?? errand.by ?? null };
}

/**
 * Writes the new visit as pending, before anything is done in Jira, so that whatever happens then is
 * found again. `null`: that visit is there already, somebody else was quicker.
 */
export async function openVisit(
  { clock, ledger }: ReconcileDeps,
  at: Look,
  ticket: Ticket,
  last: Visit | null,
  change: Change,
): Promise<{ visit: Visit; newer: NewerWork } | null> {
  const now = clock.now();
  const newer = newsOf(at, ticket, change);
  const startedAt = startOf(at, ticket, last, newer, change, now);
  const quiet = change.untouched === true || change.beginning === 'adopted';
  const sequence = (last?.sequence ?? 0) + 1;
  const visit: Visit = {
    issueId: ticket.id,
    sequence,
    projectId: ticket.projectId,
    level: change.to.level,
    team: change.to.team,
    fromLevel: change.from?.level ?? null,
    fromTeam: change.from?.team ?? null,
    beginning: change.beginning,
    cause: change.cause,
    by: newer.by,
    startedAt,
    due: change.due === undefined ? targetDue(at.policy, change.to.team, ticket.priority, startedAt) : change.due,
    policyVersion: at.policy.version,
    state: change.state ?? 'open',
    endedAt: null,
    progress: quiet ? 'done' : 'pending',
    // One look can make two hand-overs; each must know its own edit.
    operation: `${at.lease.operation}.${sequence}`,
    attempts: 0,
    retryAt: quiet ? null : (at.notBefore ?? now + ABANDONED_MS),
    verification: null,
    notified: 'no',
    finding: null,
    before:
      quiet && !change.aim
        ? null
        : {
            clocks: ticket.clocks,
            from: now,
            to: now,
            assignee: ticket.assignee,
            status: ticket.status.id,
            ...change.aim,
          },
    notes: null,
  };
  // A click that may still be withdrawn leaves the visit before, and forgets its findings, later.
  if (change.cause !== 'click' || change.beginning === 'undone') await leaveVisit(ledger, last);
  // An untouched new ticket heard of at once can have no findings yet.
  if (change.cause !== 'click' && !change.untouched && (last ? last.finding : at.late || ticket.team))
    await ledger.forget(ticket.id);
  return (await ledger.open(visit)) ? { visit, newer } : null;
}
