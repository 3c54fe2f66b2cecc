import type { RefusedAnswer, Said } from '../domain/answers';
import type { CheckReport, FixCode } from '../domain/doctor/report';
import type { Policy } from '../domain/policy';
import { shownRules } from '../domain/shown-rules';
import { JiraFailure, type Clock, type DeskFacts, type Ledger, type Policies } from '../ports';
import type { DeskSetups } from '../ports/desk-setup';
import type { LinkedDesks } from '../ports/linked-news';
import { checkSetUp, NO_RULES } from './check-set-up';
import { markLinkedProjects } from './mark-linked-projects';

export interface MendSetUpDeps {
  clock: Clock;
  policies: Pick<Policies, 'of' | 'save'>;
  ledger: Pick<Ledger, 'report' | 'settleDesk'>;
  /** Writes the project property as the admin who asks. */
  desk: Pick<DeskFacts, 'mark' | 'markLinked' | 'isMarkedLinked'>;
  linkedDesks: LinkedDesks;
  setups: DeskSetups;
}

/** Jira itself judges who may; what it refuses is told with whom to ask. */
const WHO_MAY: Record<FixCode, Said> = {
  'write-property': {
    happened: 'Jira did not let you write the project property.',
    means: 'Nothing was changed.',
    next: 'Ask an administrator of this project.',
  },
  'add-level-to-screens': {
    happened: 'Only a Jira admin can change screens, since projects share them.',
    means: 'No more screens were changed.',
    next: 'Ask a Jira admin to open this page and press the button.',
  },
  'add-team-to-screens': {
    happened: 'Only a Jira admin can change screens, since projects share them.',
    means: 'No more screens were changed.',
    next: 'Ask a Jira admin to open this page and press the button.',
  },
  'make-link-type': {
    happened: 'Only a Jira admin can make link types, since all projects share them.',
    means: 'Nothing was changed.',
    next: 'Ask a Jira admin to open this page and press the button.',
  },
  'add-app-to-role': {
    happened: 'Jira did not let you add the app to its role in this project.',
    means: 'Nothing was changed.',
    next: 'Ask an administrator of this project, or a Jira admin.',
  },
};

/**
 * Mends one kind of thing as the admin who asks, and looks again. What is mended already stays as it is. Where the rules
 * have to name something new, they are saved as their next version.
 */
export const mendSetUp =
  (deps: MendSetUpDeps) =>
  async (projectId: string, fix: FixCode): Promise<{ reports: CheckReport[] } | RefusedAnswer> => {
    const policy = await deps.policies.of(projectId);
    if (!policy) return NO_RULES;
    try {
      await mend(deps, policy, fix);
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'forbidden') return { outcome: 'refused', said: WHO_MAY[fix] };
      throw error;
    }
    return checkSetUp(deps)(projectId);
  };

async function mend(deps: MendSetUpDeps, policy: Policy, fix: FixCode): Promise<void> {
  if (fix === 'write-property') return writeProperty(deps, policy, policy);
  const wanted = await deps.setups.fix(policy, fix);
  if (wanted === policy) return;
  const next = { ...wanted, version: policy.version + 1 };
  await deps.policies.save(next);
  await writeProperty(deps, next, policy);
}

/** As when rules are saved: on the desk, and on the projects in which it has work done. */
async function writeProperty(deps: MendSetUpDeps, policy: Policy, before: Policy): Promise<void> {
  const { projectId } = policy.desk;
  const shown = shownRules(policy);
  // Switched off, it may still be where other desks have work done.
  const others = policy.enabled ? [] : await deps.linkedDesks.of(projectId);
  await deps.desk.mark(projectId, others.length > 0 ? { ...shown, done: policy.doneStatuses } : shown);
  await markLinkedProjects(deps, policy, before);
  await deps.ledger.settleDesk(projectId, 'not-listening');
}
