/** The app's workflow rules that can keep a ticket from being closed, by the key of their module, as people know them. */
export const CLOSE_RULES = {
  'linked-closed': 'Linked escalations closed',
  'linked-closed-simple': 'Linked escalations closed (few links)',
  'hide-while-open': 'Hide while linked escalations are open',
  'notes-complete': 'Escalation notes complete',
  'outcome-recorded': 'Outcome recorded',
} as const;
export type CloseRule = keyof typeof CLOSE_RULES;

/** The close check in its three forms: any of them keeps a ticket with open linked work from being closed. */
export const CLOSE_CHECKS: readonly string[] = ['linked-closed', 'linked-closed-simple', 'hide-while-open'];

/** Those that are expressions: no function of the app is asked. */
export const JUDGED_BY_JIRA: readonly CloseRule[] = ['linked-closed-simple', 'hide-while-open'];

export const isCloseRule = (key: string): key is CloseRule => Object.hasOwn(CLOSE_RULES, key);

/** A close check where an admin put it. */
export interface StandingCheck {
  readonly workflow: string;
  readonly transition: string;
  readonly rule: CloseRule;
  /** It stands there and is not asked. */
  readonly off: boolean;
}

/**
 * How taking rules out of a workflow ended. `approvals`: written back, the workflow would lose how its approvals are
 * set up, which Jira's API does not tell. `changed`: somebody kept changing it at the same time.
 */
export type TakenOut = 'taken-out' | 'nothing-there' | 'approvals' | 'changed' | 'forbidden' | 'failed';

export interface RemovedFrom {
  readonly workflow: string;
  readonly ended: TakenOut;
}
