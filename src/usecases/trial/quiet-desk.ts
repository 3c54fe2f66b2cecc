import type { FindingCode } from '../../domain/finding';
import type { Policy } from '../../domain/policy';
import type { Visit } from '../../domain/visit';
import type { ReconcileDeps } from '../look';
import type { TrialDeps } from './deps';

/**
 * Nobody is told of it, whoever goes on with it, and the repair has nothing to do for it: a hand-over of a trial that was
 * interrupted is thrown away.
 */
const quiet = (visit: Visit): Visit => ({ ...visit, notified: 'yes', retryAt: null });

/**
 * The desk as a hand-over of a trial sees it: the same tickets and the same ledger, under the rules on trial. What it
 * would report, change of the rules or leave to a later look is the trial's own business.
 */
export function quietDesk(
  { clock, tickets, conversation, copies, endings, linkedDesks, policies, ledger }: TrialDeps,
  policy: Policy,
): { deps: ReconcileDeps; reported: FindingCode[] } {
  const reported: FindingCode[] = [];
  const deps: ReconcileDeps = {
    clock,
    tickets,
    conversation,
    copies,
    endings,
    linkedDesks,
    policies: {
      of: async (projectId) => (projectId === policy.desk.projectId ? policy : policies.of(projectId)),
      enabled: () => policies.enabled(),
      save: async () => undefined,
    },
    ledger: {
      ...ledger,
      open: (visit) => ledger.open(quiet(visit)),
      update: (visit) => ledger.update(quiet(visit)),
      report: async ({ code }) => void reported.push(code),
      settleDesk: async () => undefined,
    },
    errands: { send: async () => undefined },
  };
  return { deps, reported };
}
