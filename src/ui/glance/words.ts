import type { Said } from '../../domain/answers';
import type { Refusal } from '../../domain/moves/move';
import type { Verb } from '../../domain/level';

/** What the glance says. */
export const WORDS = {
  nobody: 'No team has it yet',
  noLevel: 'No level yet',
  team: 'Team',
  since: 'With team',
  sinceUnknown: 'not known yet',
  target: 'Team target',
  noTarget: 'none for this team',
  assignee: 'Assignee',
  nobodyYet: 'Nobody yet',
  assignToMe: 'Assign to me',
  blocked: (count: number) => (count === 1 ? 'Blocked by 1 open linked item' : `Blocked by ${count} open linked items`),

  left: (duration: string) => `${duration} left`,
  over: (duration: string) => `${duration} over`,
  isOver: 'Over',
  due: (moment: string) => `due ${moment}`,
  wasDue: (moment: string) => `was due ${moment}`,
  sinceMoment: (moment: string) => `since ${moment}`,
  doneSince: (moment: string) => `from ${moment}`,
  ended: 'until it was resolved',
  paused: 'Paused',
  waitsForHours: 'outside working hours',
  met: 'Met',
  missed: 'Missed',

  stillWrong: 'What you see may be out of date.',
  working: 'Reading the support level',

  handedTo: (team: string) => `Handed to ${team}.`,
  sentBackTo: (team: string) => `Sent back to ${team}.`,
  told: 'The team was told.',
  inQueue: 'It is in the team’s queue.',
  toPerson: 'It is with the person who sent it, who hears of it from Jira.',
  replySent: 'Your reply was sent to the customer.',
  replyNotSent: 'Your reply to the customer was not sent.',
  undo: (left: string) => `Undo (${left})`,
  undone: (team: string) => `Undone: ${team} has it again.`,
  busy: 'Somebody is changing this ticket right now.',
  busyNext: 'Try again in a few seconds.',

  opened: (key: string) => `${key} was opened.`,
  isLinked: 'is linked to this ticket, which stays with you.',
  notesNotWritten: 'The escalation notes could not be written on this ticket. Add them as an internal note.',
  dismiss: 'Dismiss',

  stockEscalated: (status: string) => `Moved to ${status}, but no team took it over`,
  stockMeans: 'Nobody is told of it until you choose the team.',
  chooseTeam: 'Choose the team',
};

export const VERBS: Record<Verb, string> = {
  escalate: 'Escalate',
  'send-back': 'Send back',
  transfer: 'Transfer',
};

/** What could not be put back when a hand-over was undone. */
export const KEPT = {
  status: 'The status could not be put back: the workflow has no way. Change it yourself if need be.',
  notes: 'The escalation notes are still on the ticket. Delete the comment if need be.',
  assignee: 'The assignee could not be put back. Assign the ticket again if need be.',
};

/** Why a button is there and cannot be pressed, in one line. */
export const REFUSED: Partial<Record<Refusal, string>> = {
  'skips-a-level': 'This would skip a level. Ask the escalation manager.',
  'ping-pong': 'It went between these teams too often. From now on only the escalation manager moves it.',
};
export const REFUSED_OTHERWISE = 'The support rules do not allow this.';

export const INCOMPLETE: Said = {
  happened: 'The hand-over was only partly taken back.',
  means: 'Jira stopped half-way. Tierline goes on with it by itself.',
  next: 'Look at the ticket again in five minutes.',
};
