import type { ChangeKind, PlannedChange } from './plan';
import type { Step } from './found-desk';

/** A change and what it does in Jira; without a step there is nothing to be made. */
export interface StepOfPlan {
  readonly change: PlannedChange;
  readonly step: Step | null;
  /** It stands for changes that cannot be told, since who asks does not see what is there. */
  readonly unseen?: true;
}

type Always = 'id' | 'kind' | 'title' | 'who' | 'difference';
export type ChangeWords = Pick<PlannedChange, Always> & Partial<Omit<PlannedChange, Always>>;

/** Who may, in the order in which changes are made: what others name comes first. */
export const ORDER: readonly ChangeKind[] = [
  'app-in-role',
  'link-type',
  'manager-role',
  'people-in-role',
  'override-screen',
  'fields-on-screen',
  'workflow',
  'rules',
  'show-panel',
];

/** A change with what is usual left out. */
export const change = (words: ChangeWords): PlannedChange => ({
  state: words.difference.length > 0 ? 'planned' : 'done',
  sharedWith: [],
  copy: 'none',
  said: null,
  steps: [],
  path: null,
  undo: 'impossible',
  undoWhy: 'Tierline found it like this, and changes back only what it made itself.',
  ...words,
});

/** Where something is missing, the step that makes it; where nothing is, the step that once made it can be taken back. */
export function planned(words: ChangeWords, step: Step, made: Step | undefined): StepOfPlan {
  const missing = words.difference.length > 0;
  const undoable = { undo: 'possible', undoWhy: null } as const;
  return { change: change({ ...(made || missing ? undoable : {}), ...words }), step: missing ? step : null };
}
