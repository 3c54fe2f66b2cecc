import type { PlannedChange, SetUpPlan } from '../../../../domain/set-up/plan';

/** Still to be made, or to be tried again. */
export const isOpen = ({ state }: PlannedChange): boolean => state === 'planned' || state === 'refused';
export const isMade = ({ state }: PlannedChange): boolean => state === 'done';
export const isByHand = ({ state }: PlannedChange): boolean => state === 'by-hand';

/** Whether who looks may make it; where Jira did not say who administers it, it is tried. */
export const isMine = ({ who }: PlannedChange, jiraAdmin: boolean | null): boolean =>
  who === 'project-admin' || jiraAdmin !== false;

/** Somebody else has to make something first, or all of it. */
export const isOthersTurn = ({ changes }: SetUpPlan, jiraAdmin: boolean | null): boolean =>
  changes.some((change) => isOpen(change) && !isMine(change, jiraAdmin));

/** It was tried, and could not be made yet. */
const waits = ({ state, said }: PlannedChange): boolean => state === 'planned' && said !== null;

/** What an apply goes through, in the plan's order. What waits for others is not tried again before they had their turn. */
export function toApply(plan: SetUpPlan, jiraAdmin: boolean | null): PlannedChange[] {
  const others = isOthersTurn(plan, jiraAdmin);
  return plan.changes.filter((change) => isOpen(change) && isMine(change, jiraAdmin) && !(others && waits(change)));
}

/** What is left for somebody who administers Jira: what who looks may not do, or could not. */
export const forJiraAdmin = ({ changes }: SetUpPlan, jiraAdmin: boolean | null): PlannedChange[] =>
  changes.filter((change) => {
    if (change.who !== 'jira-admin') return false;
    if (isByHand(change)) return jiraAdmin !== true;
    return isOpen(change) && (change.said !== null || !isMine(change, jiraAdmin));
  });

/** The rules are in force: hand-overs can be tried. */
export const rulesAreSaved = (plan: SetUpPlan | null): boolean =>
  plan?.changes.some((change) => change.kind === 'rules' && isMade(change)) ?? false;
