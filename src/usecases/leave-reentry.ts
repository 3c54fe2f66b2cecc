import { transitionTo } from '../domain/plan';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/** Not over in a few seconds: somebody has to give the app a right, a field or a way. */
const LASTING: readonly JiraFailure['kind'][] = ['forbidden', 'field', 'refused'];

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
  if (!LASTING.includes(failure.kind) || !visit.before?.reentered) return;
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
