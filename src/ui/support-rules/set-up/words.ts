import type { Said } from '../../../domain/answers';
import type { ChangedBy, FixCode } from '../../../domain/doctor/report';

const is = (count: number, one: string, more: string): string => (count === 1 ? one : more);

export const WORDS = {
  title: 'Set-up check',
  about: 'Looks at all that hand-overs and the close check need in Jira. Looking changes nothing.',
  check: 'Check the set-up',
  again: 'Check again',
  looking: 'Looking at permissions, screens, workflows and clocks … This can take half a minute.',
  lastLook: (at: number) => `As it was at the last look, ${new Date(at).toLocaleString()}:`,
  mending: 'Mending it, then looking at everything again …',
  nothing: 'There is nothing to check yet: save the support rules of this project first.',
  allFine: 'All is in order.',
  fineOf: (fine: number, all: number) => `${fine} of ${all} ${is(fine, 'is', 'are')} fine`,
  attention: (wrong: number, all: number) => `${wrong} of ${all} ${is(wrong, 'needs', 'need')} attention`,
  affected: (count: number) =>
    count === 0 ? 'hand-overs are not affected' : `hand-overs are affected by ${String(count)}`,
  better: (count: number) => `${count} could be better`,
  unseen: (count: number) => `${count} could not be looked at`,
  yours: 'What you can put right',
  yoursAsJiraAdmin: 'What you can put right as a Jira admin',
  jiraAdmins: 'What a Jira admin can put right',
  notSeen: 'What could not be looked at',
  advice: 'What would help, and can wait',
  changed: ({ at, summary }: ChangedBy) =>
    `${summary} on ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC by`,
  affects: 'Hand-overs are affected.',
  notKnown: 'It is not known whether this is so:',
  notEverywhere: (title: string) => `Not everywhere: ${title}`,
  open: 'Open the page in Jira (new tab)',
  showFine: (count: number) => `Show what is fine (${count})`,
  hideFine: 'Hide what is fine',
  fine: 'What is fine',
  byHand: (title: string) => `Jira shows no app all of this. To be sure that it is so (${title}):`,
  mended: 'Mended',
  done: 'It was done. Below is how it is now.',
  partly: (left: number) => `${left} of that kind ${is(left, 'is', 'are')} still as before: follow the steps there.`,
  cancel: 'Cancel',
} as const;

/** What a button does, as it reads on the button. */
export const FIXES: Record<FixCode, string> = {
  'write-property': 'Let Tierline hear of changes',
  'add-level-to-screens': 'Put Support Level on the screens',
  'add-team-to-screens': 'Put the team on the screens',
  'make-link-type': 'Create the link type',
  'add-app-to-role': 'Add Tierline to the project role',
  'show-panel': 'Show the panel on all work',
  'portal-looked-at': 'I have looked: customers read the same',
};

interface Question {
  title: string;
  says: readonly string[];
}
const SCREENS =
  'Several projects can share a screen. Where they do, people there see the field as well, on the same screens.';
const SCREENS_BACK = 'Only the field is added; a Jira admin can take it off again at any time.';

/** Asked before something is changed that other projects share; `null`: it is this project’s own. */
export const QUESTIONS: Record<FixCode, Question | null> = {
  'write-property': null,
  'add-app-to-role': null,
  'show-panel': null,
  'portal-looked-at': null,
  'add-level-to-screens': { title: 'Put Support Level on the screens?', says: [SCREENS, SCREENS_BACK] },
  'add-team-to-screens': { title: 'Put the team on the screens?', says: [SCREENS, SCREENS_BACK] },
  'make-link-type': {
    title: 'Create the link type?',
    says: [
      'All projects of this site share their link types: people see the new one wherever they link work items.',
      'No link is made by it, and a Jira admin can delete it again.',
    ],
  },
};

export const NOT_MENDED: Said = {
  happened: 'It is as it was before.',
  means: 'Jira took the change, but what was wrong still is.',
  next: 'Follow the steps below, or check again in a minute.',
};
export const NOT_LOOKED: Said = {
  happened: 'The set-up could not be looked at.',
  means: 'Nothing was changed.',
  next: 'Check again in a minute.',
};
/** Many screens may outlast the page's patience. */
export const NO_ANSWER: Said = {
  happened: 'No answer came.',
  means: 'What was to be mended may be mended already.',
  next: 'Check again to see it.',
};

/** The text that somebody else is sent. */
export const SEND = {
  title: 'Send to your Jira admin',
  help: 'Copy this text into a message or a ticket.',
  greeting: (project: string | null) =>
    `Tierline, the app for tiered support, needs a Jira admin${project === null ? '' : ` for the project ${project}`}.`,
  /** Said once for all that a button or a second look settles. */
  page: (address: string | null) =>
    `Tierline’s own page is in the project settings, under Support rules${address === null ? '' : `: ${address}`}. Press “${WORDS.check}” there. It needs Administer Jira, and Administer Projects in this project.`,
  byButton: (label: string) => `By a button of Tierline’s page: “${label}”.`,
  where: (address: string) => `Where: ${address}`,
} as const;
