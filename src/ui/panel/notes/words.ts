import type { Said } from '../../../domain/answers';

/** What the panel says about notes that are missing. */
export const WORDS = {
  missing: 'This hand-over has no escalation notes',
  means: (team: string) => `${team} got the ticket without them: whoever works on it has to ask.`,
  add: 'Add escalation notes',
  title: (key: string) => `Add escalation notes to ${key}`,
  whose: (team: string, level: string) =>
    `For ${team} (${level}). They are an internal note: the customer does not see them.`,
  save: 'Add notes',
  reading: 'Looking up what is asked',
};

export const UNREACHABLE: Said = {
  happened: 'No answer arrived.',
  means: 'The notes may have been added, or not. Your text is still here.',
  next: 'Check your connection and try again: nothing is written twice.',
};

export const NOT_READ: Said = {
  happened: 'What the notes have to say could not be looked up.',
  means: 'Nothing was changed.',
  next: 'Close this and try again in a minute.',
};
