import type { Said } from '../../../../domain/answers';
import type { ChangeState } from '../../../../domain/set-up/plan';
import { count } from '../words';

const changes = (amount: number): string => count(amount, 'change', 'changes');

export const PLAN = {
  looking: 'Looking at workflows, screens and roles, to see what is missing … This changes nothing.',
  counts: (open: number, byHand: number, made: number) =>
    [changes(open), ...(byHand > 0 ? [`${byHand} by hand`] : []), ...(made > 0 ? [`${made} there already`] : [])].join(
      ', ',
    ),
  progress: (made: number, of: number) => `${made} of ${changes(of)} made`,
  nothing: 'Nothing is missing: all of it is there already.',
  planned: 'To be changed',
  byHand: 'To be done by hand',
  byHandAbout: 'No app can do this, or not without losing something.',
  made: 'There already',
  showMade: (amount: number) => `Show what is there already (${amount})`,
  hideMade: 'Hide what is there already',
  needsAdmin: 'Needs a Jira admin',
  who: { 'project-admin': 'As project admin', 'jira-admin': 'As Jira admin' },
  shared: (projects: string) => `Also changes for: ${projects}.`,
  copy: 'Make a copy for this project alone',
  preview: 'Show the changes',
  again: 'Look again',
  apply: (amount: number) => `Apply ${changes(amount)}`,
  goOn: (amount: number) => `Go on with ${changes(amount)}`,
  applying: 'Applying',
  prove: 'Go on to the proof',
  stop: 'Stop',
  stopping: 'Stopping after this change …',
  undo: 'Take back',
  redo: 'Apply again',
  noUndo: (why: string) => `Cannot be taken back here: ${why}`,
  left: 'Some changes need a Jira admin. The plan is kept: when they have applied it, come back and go on.',
  allMade: 'All changes are made.',
  waits: 'The rest can be proven once the support rules are saved.',
} as const;

export const STATES: Record<
  ChangeState | 'running',
  { name: string; appearance: 'default' | 'inprogress' | 'success' | 'removed' | 'moved' }
> = {
  planned: { name: 'To do', appearance: 'default' },
  running: { name: 'Being made', appearance: 'inprogress' },
  done: { name: 'Done', appearance: 'success' },
  refused: { name: 'Refused', appearance: 'removed' },
  'by-hand': { name: 'By hand', appearance: 'moved' },
  undone: { name: 'Taken back', appearance: 'default' },
};

export const UNDO = {
  title: 'Take this change back?',
  says: (title: string) => [
    `${title}: this is undone in Jira, which is then as it was before.`,
    'What builds upon it may stop working until it is applied again.',
  ],
  meanwhile: 'Taking it back …',
  stay: 'Leave it',
  go: 'Take it back',
} as const;

export const LETTER = {
  title: 'Send to your Jira admin',
  help: 'Copy this text into a message or a ticket.',
  greeting: (project: string) =>
    `Tierline, the app for tiered support, is being set up for the project ${project}, and needs a Jira admin for what follows. The plan is kept: nothing has to be typed again.`,
  page: (address: string | null) =>
    `Open Tierline’s page in the project settings, under Support rules${address === null ? '' : `: ${address}`}. It shows these changes once more; press “Apply” or “Go on” there. It needs Administer Jira, and Administer Projects in this project.`,
  byHand: 'By hand:',
  where: (address: string) => `Where: ${address}`,
} as const;

export const NOT_PLANNED: Said = {
  happened: 'The changes could not be worked out.',
  means: 'Nothing was changed, and your answers are still here.',
  next: 'Try again in a minute.',
};
export const NO_ANSWER: Said = {
  happened: 'No answer came.',
  means: 'The change may be made already; what was made before it stays.',
  next: 'Go on: what is there already is not made twice.',
};
export const NOT_UNDONE: Said = {
  happened: 'No answer came.',
  means: 'The change may be taken back already.',
  next: 'Look again to see how it is.',
};
