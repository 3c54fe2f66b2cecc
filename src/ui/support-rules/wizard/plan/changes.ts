import type { PlannedChange, SetUpPlan } from '../../../../domain/set-up/plan';

/** Still to be made, or to be tried again. */
export const isOpen = ({ state }: PlannedChange): boolean => state === 'planned' || state === 'refused';
export const isMade = ({ state }: PlannedChange): boolean => state === 'done';
export const isByHand = ({ state }: PlannedChange): boolean => state === 'by-hand';

/** Whether who looks may make it; where Jira did not say who administers it, it is tried. */
export const isMine = ({ who }: PlannedChange, jiraAdmin: boolean | null): boolean =>
  who === 'project-admin' || jiraAdmin !== false;

/** What an apply goes through, in the plan's order. */
export const toApply = ({ changes }: SetUpPlan, jiraAdmin: boolean | null): PlannedChange[] =>
  changes.filter((change) => isOpen(change) && isMine(change, jiraAdmin));

/** What is left for somebody who administers Jira: what who looks may not do, or was refused. */
export const forJiraAdmin = ({ changes }: SetUpPlan, jiraAdmin: boolean | null): PlannedChange[] =>
  changes.filter((change) => {
    if (change.who !== 'jira-admin') return false;
    if (isByHand(change)) return jiraAdmin !== true;
    return isOpen(change) && (change.state === 'refused' || !isMine(change, jiraAdmin));
  });

/** The rules are in force: hand-overs can be tried. */
export const rulesAreSaved = (plan: SetUpPlan | null): boolean =>
  plan?.changes.some((change) => change.kind === 'rules' && isMade(change)) ?? false;
