import type { Said, Step } from '../../domain/answers';
import type { Verb } from '../../domain/level';
import type { Refusal } from '../../domain/moves/move';

export type Way = Verb | 'linked-work';

const ORDINALS = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinal = (count: number): string => ORDINALS[count] ?? `${count}th`;

/** What the dialog is called, and what its button says. */
export const TITLE: Record<Way, (key: string) => string> = {
  escalate: (key) => `Escalate ${key}`,
  'send-back': (key) => `Send back ${key}`,
  transfer: (key) => `Transfer ${key}`,
  'linked-work': (key) => `Open linked work for ${key}`,
};
export const SEND: Record<Verb, (team: string) => string> = {
  escalate: (team) => `Escalate to ${team}`,
  'send-back': (team) => `Send back to ${team}`,
  transfer: (team) => `Transfer to ${team}`,
};
export const REASON: Record<Verb, string> = {
  escalate: 'Why is a level skipped?',
  'send-back': 'Why is it sent back?',
  transfer: 'Why is it transferred?',
};
export const NO_WAY: Record<Verb, Said> = {
  escalate: {
    happened: 'This ticket cannot be escalated now.',
    means: 'The support rules name no team above it that it may go to.',
    next: 'Send it back or transfer it instead, or ask the escalation manager.',
  },
  'send-back': {
    happened: 'This ticket cannot be sent back now.',
    means: 'The support rules name no team below it that it may go to, and nobody sent it.',
    next: 'Escalate or transfer it instead, or ask the escalation manager.',
  },
  transfer: {
    happened: 'This ticket cannot be transferred now.',
    means: 'The support rules name no other team of its level that it may go to.',
    next: 'Escalate it or send it back instead, or ask the escalation manager.',
  },
};
/** Why a team cannot be chosen, after its name. */
export const REFUSED: Partial<Record<Refusal, string>> = {
  'skips-a-level': 'Only the escalation manager may skip a level.',
  'ping-pong': 'It went between these teams too often, so only the escalation manager moves it again.',
  'not-offered': 'The support rules do not offer this.',
};
export const REFUSED_OTHERWISE = 'The support rules do not allow it.';

export const WORDS = {
  way: 'How does it go on?',
  handOver: 'Hand this ticket over',
  keepIt: 'Keep it and open linked work',

  team: 'Team',
  level: 'Support level',
  notPossible: 'Not possible now',
  owns: (level: string) => `${level} takes care of`,
  ownsNot: (level: string) => `${level} does not do`,
  escalateWhen: 'Escalate when',
  open: 'Open now',
  closed: 'Closed',
  opens: (moment: string) => `Opens ${moment}`,
  neverOpens: 'Its working hours name no time at which it opens',
  backTo: 'It goes back to',
  inPerson: 'who sent it.',
  again: (time: number, a: string, b: string) =>
    `This is the ${ordinal(time)} hand-over between ${a} and ${b}. Say what is missing or has changed, so that it ends there.`,
  thisTicketHasNoTeam: 'no team',
  overrides: 'You override a limit as escalation manager',
  overridesSkip: 'It skips a support level.',
  overridesPingPong: (times: number, a: string, b: string) => `It went between ${a} and ${b} ${times} times already.`,

  chooseOne: 'Choose one',
  reasonLabel: 'Reason',
  reasonEmpty: 'Say in a sentence why. The other team reads it first.',
  prefilled: 'Prefilled from the ticket',
  more: 'More, if it helps',
  showPrefilled: 'Show prefilled',
  hidePrefilled: 'Hide prefilled',
  add: 'Add more',
  notOffered: 'The ticket could not be read, so nothing is prefilled. You can still write it yourself.',
  quality: (score: number) => `Quality of the notes: ${score} of 100`,

  reply: 'Reply to the customer',
  replyOpen: 'Write a reply to the customer',
  replyClose: 'Write no reply',
  replyVisible: 'The customer sees this',
  replyHelp: 'Sent as your public reply when all else is done.',

  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  missing: (labels: readonly string[]) =>
    labels.length === 1 ? `To be answered: ${labels[0]}` : `To be answered: ${labels.join(' · ')}`,
  busy: 'Somebody else is changing this ticket right now. Trying again in two seconds.',

  draftOf: (moment: string) => `Your draft of ${moment}.`,
  discard: 'Discard',
  draftSaved: 'Draft saved',
  draftFailed: 'The draft could not be saved. Your text is here as long as this stays open.',

  copyNotes: 'Copy my notes',
  yourText: 'Your text, to be copied',
  lookAgain: 'Look at the ticket again',

  place: (project: string) => `Opened in ${project}. This ticket stays with you and the customer.`,
  summary: 'Summary',
  summaryEmpty: 'Say in one line what is to be done.',
  openWork: 'Open linked work',
  alsoNeeded: (project: string) => `Also needed in ${project}`,
  fieldEmpty: 'This has to be filled in.',
  notANumber: 'This is not a number.',
  labelsHelp: 'Several are separated by spaces.',
  createByHand: 'Create it by hand',
};

export const BUSY: Said = {
  happened: 'Somebody else is still changing this ticket.',
  means: 'Nothing was changed by you. Your text is still here.',
  next: 'Try again in a few seconds.',
};
export const UNREACHABLE: Said = {
  happened: 'No answer arrived.',
  means: 'It may have been done, or not. Your text is still here.',
  next: 'Check your connection and try again: nothing is done twice.',
};
/** Linked work that was opened a first time is not recognised a second time. */
export const UNREACHABLE_WORK: Said = {
  ...UNREACHABLE,
  next: 'Look at the linked work of the ticket first. If it is not there, try again.',
};

export const OVERTAKEN = {
  byOther: 'was quicker and handed it to',
  byNobody: (team: string) => `It was handed to ${team} meanwhile.`,
  byYou: (team: string) => `You handed it to ${team} already, in another window.`,
  title: 'The ticket went on while you were writing',
  means: 'This click changed nothing. Your text is kept as a draft.',
};

const STEPS: Record<Step, string> = {
  notes: 'escalation notes',
  fields: 'team and support level',
  status: 'status',
  told: 'telling the team',
  reply: 'your reply to the customer',
};
const listed = (steps: readonly Step[]): string => steps.map((step) => STEPS[step]).join(', ');
export const INCOMPLETE = {
  title: 'The ticket was handed over, but not all of it is done',
  done: (steps: readonly Step[]) => (steps.length > 0 ? `Done: ${listed(steps)}.` : 'Nothing of it is done yet.'),
  missing: (steps: readonly Step[]) => `Not done yet: ${steps.length > 0 ? listed(steps) : 'a look at the SLAs'}.`,
  goesOn: 'Jira stopped half-way. Tierline goes on with it by itself; you need not do it again.',
  reply: 'Only your reply to the customer is not sent by itself. Copy it and send it on the ticket.',
};
export const DONE_BUT = {
  title: (team: string) => `${team} has it now`,
  replyNotSent: 'Your reply to the customer was not sent. Copy it and send it on the ticket.',
  opened: (key: string) => `${key} is open`,
  notesMissing: 'The escalation notes are in it, but could not be written on this ticket.',
};

export const CREATE_UNKNOWN = (project: string): Said => ({
  happened: `What ${project} needs for new work could not be read.`,
  means: `You may lack the right to create work in ${project}, or Jira did not answer.`,
  next: 'Try again, or hand the ticket over instead.',
});
export const BY_HAND = (project: string, names: readonly string[], key: string): Said => ({
  happened: `This work cannot be opened from here: ${project} needs ${names.join(', ')}.`,
  means: 'Such a field can only be filled in on Jira’s own page.',
  next: `Create it by hand, then link it to ${key}.`,
});
