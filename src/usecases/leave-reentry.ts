import { transitionTo } from '../domain/plan';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/**
 * No ticket waits in the re-entry status for somebody to put right what stopped its hand-over: it goes
 * on to the waiting status without it. Whether that succeeds changes nothing for the failure itself.
 */
export async function leaveReentry(
  { tickets }: ReconcileDeps,
  { policy }: Look,
  visit: Visit,
  failure: JiraFailure,
): Promise<void> {
  // A ticket that is gone cannot be moved on.
  if (!failure.lasting || failure.kind === 'gone' || !visit.before?.reentered) return;
  try {
    const ticket = await tickets.read(policy, visit.issueId, { history: false });
    const type = policy.workTypes[ticket.typeId];
    if (!type || ticket.status.id !== type.reentry) return;
    // This attempt's own way out may be the one that was refused.
    const out = transitionTo(ticket.transitions, type.waiting, visit.attempts + 1);
    if (out) await tickets.enter(visit.issueId, out);
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
  }
}
