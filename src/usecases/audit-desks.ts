import type { Policy } from '../domain/policy';
import { JiraFailure, QueueFull, type Errand, type Policies } from '../ports';
import { askToGoOn, auditDesk, MOST_AT_ONCE, type AuditDeskDeps } from './audit-desk';
import { auditLinkedProject, projectsToAudit, type AuditLinkedDeps } from './audit-linked-projects';
import type { Outcome } from './outcome';

export interface AuditDeps extends AuditDeskDeps, AuditLinkedDeps {
  policies: Pick<Policies, 'enabled'>;
}

/** Looks for hand-overs whose event never came, desk by desk. Answers how many tickets it sent to be looked at. */
export const auditDesks = (deps: AuditDeps) => async (): Promise<{ desks: number; missed: number }> => {
  const policies = await deps.policies.enabled();
  let missed = 0;
  for (const policy of policies) {
    try {
      missed += await auditSeen(deps, policy, MOST_AT_ONCE - missed);
    } catch (error) {
      if (!(error instanceof JiraFailure) || !error.throttled) throw error;
      return { desks: policies.length, missed };
    }
  }
  return { desks: policies.length, missed: missed + (await auditLinked(deps, policies)) };
};

/** Goes on with a desk where the audit had to stop. Rejects with JiraFailure. */
export const auditOneDesk =
  (deps: AuditDeskDeps & { policies: Pick<Policies, 'of'> }) =>
  async ({ projectId, issueId }: Errand): Promise<Outcome> => {
    const policy = await deps.policies.of(projectId);
    if (!policy?.enabled) return { outcome: 'not-a-desk', issue: issueId };
    await auditSeen(deps, policy, MOST_AT_ONCE);
    return { outcome: 'nothing', issue: issueId };
  };

/** A desk that the app is not let into gets a finding; what Jira has no time for, rejects. */
async function auditSeen(deps: AuditDeskDeps, policy: Policy, most: number): Promise<number> {
  const { projectId } = policy.desk;
  // So that one busy desk does not use up the queue: its turn comes in two minutes.
  if (most <= 0) {
    await askToGoOn(deps, projectId);
    return 0;
  }
  try {
    const { missed } = await auditDesk(deps, policy, most);
    await deps.ledger.settleDesk(projectId, 'not-visible');
    return missed;
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.throttled) throw error;
    // A moment of weakness is made good by the next hour.
    if (error.lasting)
      await deps.ledger.report({
        code: 'not-visible',
        projectId,
        issueId: null,
        at: deps.clock.now(),
        detail: error.what,
      });
    return 0;
  }
}

/** Then the projects in which they have work done. What the app may not see there keeps no ticket open. */
async function auditLinked(deps: AuditLinkedDeps, policies: readonly Policy[]): Promise<number> {
  let missed = 0;
  for (const projectId of projectsToAudit(policies)) {
    try {
      missed += await auditLinkedProject(deps, projectId, policies);
    } catch (error) {
      if (error instanceof QueueFull) break;
      if (!(error instanceof JiraFailure)) throw error;
      if (error.throttled) break;
    }
  }
  return missed;
}
