import type { RefusedAnswer, Said } from '../domain/answers';
import type { CheckReport, FixCode } from '../domain/doctor/report';
import type { Policy } from '../domain/policy';
import { JiraFailure, type Policies } from '../ports';
import type { DeskSetups } from '../ports/desk-setup';
import { checkSetUp, NO_RULES } from './check-set-up';
import type { KeepCheckedDeps } from './keep-checked';
import type { PastDeps } from './past-of';
import { markDesk, type MarkDeskDeps } from './mark-desk';

export interface MendSetUpDeps extends MarkDeskDeps, KeepCheckedDeps, PastDeps {
  policies: Pick<Policies, 'of' | 'save'>;
  setups: DeskSetups;
}

/** Jira itself judges who may; what it refuses is told with whom to ask. */
const WHO_MAY: Record<Exclude<FixCode, 'portal-looked-at'>, Said> = {
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
  'show-panel': {
    happened: 'Only a Jira admin can put the panel on all work of a project.',
    means: 'Nothing was changed: agents can still open the panel on a ticket themselves.',
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
  async (
    projectId: string,
    fix: FixCode,
    by: string | null = null,
  ): Promise<{ reports: CheckReport[] } | RefusedAnswer> => {
    const policy = await deps.policies.of(projectId);
    if (!policy) return NO_RULES;
    try {
      await mend(deps, policy, fix, by);
    } catch (error) {
      if (fix !== 'portal-looked-at' && error instanceof JiraFailure && error.kind === 'forbidden')
        return { outcome: 'refused', said: WHO_MAY[fix] };
      throw error;
    }
    return checkSetUp(deps)(projectId);
  };

async function mend(deps: MendSetUpDeps, policy: Policy, fix: FixCode, by: string | null): Promise<void> {
  if (fix === 'write-property') return markDesk(deps, policy, policy);
  if (fix === 'portal-looked-at') return deps.looks.note(policy.desk.projectId, deps.clock.now());
  const wanted = await deps.setups.fix(policy, fix);
  if (fix === 'show-panel') await deps.panels.note(policy.desk.projectId, deps.clock.now());
  if (wanted === policy) return;
  const next = { ...wanted, version: policy.version + 1 };
  await deps.policies.save(next, { at: deps.clock.now(), by, how: 'mended' });
  await markDesk(deps, next, policy);
}
