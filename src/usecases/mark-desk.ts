import type { Policy } from '../domain/policy';
import { shownRules, type ShownRules } from '../domain/shown-rules';
import type { Clock, DeskFacts, Ledger, Policies } from '../ports';
import type { LinkedDesks } from '../ports/linked-news';
import { markLinkedProjects } from './mark-linked-projects';

export interface MarkDeskDeps {
  clock: Clock;
  policies: Pick<Policies, 'of'>;
  ledger: Pick<Ledger, 'report' | 'settleDesk'>;
  /** Writes the project property as the admin who asks. */
  desk: Pick<DeskFacts, 'mark' | 'markLinked' | 'isMarkedLinked'>;
  linkedDesks: LinkedDesks;
}

/**
 * Writes the project property by which a desk is listened to: on the desk, and on the projects in which it has work done.
 * Rejects with JiraFailure.
 *
 * @param note what agents are told of the set-up; left out where that is looked at anew at once
 */
export async function markDesk(
  deps: MarkDeskDeps,
  policy: Policy,
  before: Policy | null,
  note: Pick<ShownRules, 'setUp'> = {},
): Promise<void> {
  const { projectId } = policy.desk;
  const shown = { ...shownRules(policy), ...note };
  // Switched off, it may still be where other desks have work done.
  const others = policy.enabled ? [] : await deps.linkedDesks.of(projectId);
  await deps.desk.mark(projectId, others.length > 0 ? { ...shown, done: policy.doneStatuses } : shown);
  await markLinkedProjects(deps, policy, before);
  await deps.ledger.settleDesk(projectId, 'not-listening');
}
