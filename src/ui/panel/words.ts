import type { Said } from '../../domain/answers';
import type { Beginning } from '../../domain/visit';

/** What the panel says. */
export const WORDS = {
  notes: 'Latest escalation notes',
  noNotes: 'No escalation notes yet. When this ticket is escalated, what was tried and what is needed will stand here.',
  notesGone: 'The latest escalation notes were deleted from the ticket.',
  notesFailed: 'The latest escalation notes could not be read.',
  score: (score: number) => `Notes score ${score} of 100`,
  reason: 'Reason',
  yes: 'Yes',
  no: 'No',
  by: 'by',

  linked: 'Linked work',
  waitsFor: (count: number) =>
    count === 1
      ? 'This ticket cannot be closed until 1 linked item is done.'
      : `This ticket cannot be closed until ${count} linked items are done.`,
  noLinkedYet: 'Work that higher levels do for this ticket, while it stays here, will be listed here.',
  notLinkable: 'Work opened for higher levels will be listed here once the support rules name a link type.',
  openFor: (age: string) => `open for ${age}`,
  opened: (moment: string) => `opened ${moment}`,
  nobody: 'nobody yet',
  noTeam: 'no team yet',
  done: 'done',
  fresh: 'just linked: more in a moment',

  history: 'Escalation history',
  showHistory: 'Show history',
  hideHistory: 'Hide history',
  readingHistory: 'Reading the escalation history',
  noHistory: 'No history yet: the first team has it, or Tierline was switched on later.',
  handOver: 'Hand-over',
  who: 'By and when',
  held: 'Held',
  notesScore: 'Notes',
  still: 'so far',
  working: (duration: string) => `${duration} working time`,
  app: 'Tierline',
  to: (from: string, to: string) => `${from} → ${to}`,
  noScore: 'none',
  unscored: 'written',
  undone: 'Undone',
  override: 'Closed with override by',
};

export const BEGINNINGS: Record<Beginning, string> = {
  escalate: 'Escalated',
  'send-back': 'Sent back',
  transfer: 'Transferred',
  placed: 'Placed',
  adopted: 'Found there',
  reopened: 'Reopened',
  undone: 'Taken back',
};

export const HISTORY_FAILED: Said = {
  happened: 'The escalation history could not be read.',
  means: 'The ticket itself is not affected.',
  next: 'Try again in a minute.',
};
