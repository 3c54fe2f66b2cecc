import type { Said } from '../answers';
import type { ClockPicture } from './clock-picture';

/** What the set-up check looks at, in the order in which people read it. */
export type CheckCode =
  | 'project-kind'
  | 'app-permissions'
  | 'app-in-role'
  | 'level-on-screens'
  | 'team-on-screens'
  | 'app-fields'
  | 'waiting-status'
  | 'reentry-way'
  | 'portal-name'
  | 'link-type'
  | 'manager-role'
  | 'close-check'
  | 'override-way'
  | 'rules-on-ways'
  | 'team-clock'
  | 'customer-clocks'
  | 'filter-property'
  | 'linked-projects'
  | 'levels-and-teams'
  | 'queues'
  | 'panel-shown'
  | 'other-automation';

/**
 * `unknown`: it could not be looked at, and the report says why. `advice`: all works without it, and would work better
 * with it; it counts as fine.
 */
export type CheckState = 'fine' | 'wrong' | 'unknown' | 'advice';

/** What a button can do about it, as the person who presses it. */
export type FixCode =
  | 'write-property'
  | 'add-level-to-screens'
  | 'add-team-to-screens'
  | 'make-link-type'
  | 'add-app-to-role'
  | 'show-panel'
  /** No API tells: somebody looked, and says that it is so. */
  | 'portal-looked-at';

/** Who changed it last in Jira, by Jira's own record of changes. */
export interface ChangedBy {
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Jira's word for the change: `Workflow updated`. */
  readonly summary: string;
}

/** One thing that was looked at. */
export interface CheckReport {
  readonly check: CheckCode;
  /** Which one of several: a work type, a workflow, a screen. */
  readonly subject: string | null;
  readonly state: CheckState;
  /** What is so when it is fine, in words: "Agents see Support Level on the screens". */
  readonly title: string;
  /** Where it is not fine: what happened, what it means, what to do next. */
  readonly said: Said | null;
  /** Where no API can mend it: what to click, step by step, and where that is in Jira (a path of the site). */
  readonly steps: readonly string[];
  readonly path: string | null;
  /** What the steps are to bring about, to be drawn beside them. */
  readonly clock?: ClockPicture;
  readonly who: 'project-admin' | 'jira-admin';
  readonly fix: FixCode | null;
  /** Hand-overs are made wrongly, late or not at all while it stands. */
  readonly affectsHandOvers: boolean;
  /** Where it is wrong and Jira knows. */
  readonly changedBy: ChangedBy | null;
}
