import { CLOSE_RULES, isCloseRule, type RemovedFrom, type StandingCheck } from '../domain/gate/close-rules';
import { JiraFailure } from '../ports';
import type { WorkflowRules } from '../ports/close-check';

const CHECKS = Object.keys(CLOSE_RULES);

/** Where close checks stand, by workflow and transition. Rejects with JiraFailure. */
export const closeChecksPlaced =
  ({ placed }: Pick<WorkflowRules, 'placed'>) =>
  async (): Promise<StandingCheck[]> =>
    (await placed()).flatMap(({ rule, ...at }) => (isCloseRule(rule) ? [{ ...at, rule }] : []));

/**
 * Takes the close checks out of all workflows, as the Jira admin who asks. First they are switched off, all at once,
 * so that nothing is refused by them from then on, also where a workflow cannot be written back.
 *
 * Rejects with JiraFailure where not even that could be done.
 */
export const removeCloseChecks = (rules: WorkflowRules) => async (): Promise<RemovedFrom[]> => {
  const standing = await closeChecksPlaced(rules)();
  await rules.switchOff(CHECKS);
  return oneByOne(rules, new Set(standing.map(({ workflow }) => workflow)), CHECKS, 'person');
};

/**
 * Before the app goes: every rule of it, as the app, which may or may not administer Jira; switched off they are in
 * any case, and taken out also where that failed. Never rejects, as nothing stops an uninstallation.
 */
export const leaveNoRules = (rules: WorkflowRules) => async (): Promise<void> => {
  try {
    const standing = await rules.placed();
    const keys = [...new Set(standing.map(({ rule }) => rule))];
    await rules.switchOff(keys).catch(forgiven);
    await oneByOne(rules, new Set(standing.map(({ workflow }) => workflow)), keys, 'app');
  } catch (error) {
    forgiven(error);
  }
};

function forgiven(error: unknown): void {
  if (!(error instanceof JiraFailure)) throw error;
}

/** One workflow after the other: Jira refuses two updates of workflows at the same time. */
async function oneByOne(
  { takeOut }: WorkflowRules,
  workflows: ReadonlySet<string>,
  keys: readonly string[],
  as: 'app' | 'person',
): Promise<RemovedFrom[]> {
  const removed: RemovedFrom[] = [];
  for (const workflow of workflows) removed.push({ workflow, ended: await takeOut(workflow, keys, as) });
  return removed;
}
