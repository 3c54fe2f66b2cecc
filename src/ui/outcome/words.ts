import type { Outcome } from '../../domain/gate/outcome';
import type { Said } from '../../domain/answers';

/** What pages say about outcomes. */
export const WORDS = {
  title: 'Outcome',
  none: 'Not recorded yet: what caused it, and what helps the next time.',
  record: 'Record outcome',
  recordAnew: 'Record a new outcome',
  recordOf: (key: string) => `Record the outcome of ${key}`,
  rootCause: 'Root cause',
  rootCauseHelp: 'What was behind it, for whoever meets it again.',
  kind: 'What helps the next time?',
  save: 'Record outcome',
  recorded: (kind: string) => `Outcome: ${kind}`,
  show: 'Show outcome',
  hide: 'Hide outcome',
  reading: 'Reading the outcome',
  saved: 'The outcome is recorded',
  savedMeans: 'Tickets that wait for this work can show it.',
};

/** As the choices read. */
export const CHOICES: Record<Outcome['kind'], string> = {
  article: 'A knowledge article',
  answer: 'An answer that the first level can give',
  none: 'Nothing, because …',
};
export const KINDS: readonly Outcome['kind'][] = ['article', 'answer', 'none'];

export const OUTCOME_GONE: Said = {
  happened: 'The outcome was deleted from the work item, or you may not read it.',
  means: 'Only its kind is known.',
  next: 'Ask who works on it.',
};

export const NOT_YOURS: Said = {
  happened: 'This is for agents who may edit and comment on this ticket.',
  means: 'Nothing was changed.',
  next: 'Ask an agent of this project, or its administrator for these permissions.',
};

export const UNREACHABLE: Said = {
  happened: 'No answer arrived.',
  means: 'It may have been recorded, or not. Your text is still here.',
  next: 'Check your connection and try again: nothing is written twice.',
};
