import { parsePolicy, type Policy, type PolicyDraft } from '../domain/policy';
import { completed } from '../domain/rules/draft';
import type { Saved } from '../domain/rules/version';
import { shownRules } from '../domain/shown-rules';
import { JiraFailure, type Clock, type DeskFacts, type Errands, type Ledger, type Policies } from '../ports';
import type { LinkedDesks } from '../ports/linked-news';
import { markDesk } from './mark-desk';

export interface SavePolicyDeps {
  clock: Clock;
  policies: Policies;
  ledger: Ledger;
  errands: Errands;
  /** Looks at and marks the desk with the rights of the admin who saves. */
  desk: DeskFacts;
  linkedDesks: LinkedDesks;
}

/** Characters of JSON that a project property holds (Jira REST v3, Set project property). */
const LARGEST_PROPERTY = 32_768;

/** As many tickets as one save looks at anew. */
const MOST_FINDINGS = 200;

/** Who saves, and on what occasion: the record that is kept beside the version. */
export type Saving = Pick<Saved, 'by' | 'how'>;
const BY_NOBODY: Saving = { by: null, how: 'saved' };

/**
 * Saves a desk's support rules as its next version and lets its events through. The fields and the
 * closed statuses are looked up, so that nobody types an id. Tickets with a finding are looked at anew:
 * the rules may have been what stood in the way.
 *
 * Rejects with StructError where the rules contradict themselves, with JiraFailure where Jira refuses.
 */
export const savePolicy =
  (deps: SavePolicyDeps) =>
  async (projectId: string, draft: PolicyDraft, { by, how }: Saving = BY_NOBODY): Promise<Policy> => {
    const { clock, policies, desk } = deps;
    const clocks = [...draft.customerClocks, ...(draft.teamClock ? [draft.teamClock.field] : [])];
    const [before, found] = await Promise.all([policies.of(projectId), desk.look(projectId, draft.teamField, clocks)]);
    const { teamField, ...rules } = completed(draft);
    const policy = parsePolicy({
      ...rules,
      version: (before?.version ?? 0) + 1,
      desk: { projectId, projectKey: found.projectKey },
      enabledAt: before?.enabled ? before.enabledAt : clock.now(),
      fields: { team: { id: teamField, kind: found.teamKind }, ...found.fields },
      doneStatuses: found.doneStatuses,
    });
    // Judged before anything is saved: rules that pages cannot read are not to be in force.
    if (JSON.stringify(shownRules(policy)).length > LARGEST_PROPERTY)
      throw new JiraFailure('refused', `rules with notes and texts of more than ${LARGEST_PROPERTY} characters`);
    await mayName(deps, policy, before);
    await policies.save(policy, { at: clock.now(), by, how });
    await markDesk(deps, policy, before);
    if (policy.enabled) await lookAnew(deps, policy);
    return policy;
  };

const namedBy = (policy: Policy | null): string[] => [
  ...Object.values(policy?.escalation.linkedWork?.levels ?? {}).map((place) => place.projectId),
  ...(policy?.closeCheck.counting?.projects ?? []),
];

/**
 * Work of a project that the rules name is named on tickets of the desk, to whoever reads them: so who names it has to
 * see it. What somebody named before, who did, stays. One call for each that is new.
 */
async function mayName({ desk }: SavePolicyDeps, policy: Policy, before: Policy | null): Promise<void> {
  const known = new Set([policy.desk.projectId, ...namedBy(before)]);
  for (const projectId of new Set(namedBy(policy)))
    if (!known.has(projectId) && !(await desk.sees(projectId)))
      throw new JiraFailure(
        'field',
        `the rules name project ${projectId}, which is not there or which you may not see`,
      );
}

async function lookAnew(
  { clock, ledger, errands }: SavePolicyDeps,
  { desk: { projectId }, teamClock }: Policy,
): Promise<void> {
  if (teamClock?.proven) await ledger.settleDesk(projectId, 'customer-clock-changed');
  const findings = await ledger.findings(projectId, MOST_FINDINGS);
  const issues = new Set(findings.flatMap(({ issueId }) => issueId ?? []));
  if (issues.size > 0)
    await errands.send([...issues].map((issueId) => ({ issueId, projectId, cause: 'rules', at: clock.now() })));
}
