import { parsePolicy, type Policy, type PolicyDraft } from '../domain/policy';
import { watchOf, type Watch } from '../domain/watch';
import type { Clock, DeskFacts, Policies } from '../ports';

export interface SavePolicyDeps {
  clock: Clock;
  policies: Policies;
  /** Looks at and marks the desk with the rights of the admin who saves. */
  desk: DeskFacts;
}

/**
 * Saves a desk's support rules as its next version and lets its events through. The fields and the
 * closed statuses are looked up, so that nobody types an id.
 *
 * Rejects with StructError where the rules contradict themselves, with JiraFailure where Jira refuses.
 */
export const savePolicy = ({ clock, policies, desk }: SavePolicyDeps) => async (projectId: string, draft: PolicyDraft): Promise<Policy> => {
  const [before, found] = await Promise.all([policies.of(projectId), desk.look(projectId, draft.teamField)]);
  const { teamField, ...rules } = draft;
  const policy = parsePolicy({
    ...rules,
    version: (before?.version ?? 0) + 1,
    desk: { projectId, projectKey: found.projectKey },
    enabledAt: before?.enabled ? before.enabledAt : clock.now(),
    fields: { team: { id: teamField, kind: found.teamKind }, ...found.fields },
    doneStatuses: found.doneStatuses,
  });
  await policies.save(policy);
  const watch: Watch = watchOf(policy);
  await desk.mark(projectId, watch);
  return policy;
};
