import type { Outcome } from './outcome';

/** What a kind of outcome is called. */
export const OUTCOME_KINDS: Record<Outcome['kind'], string> = {
  article: 'Knowledge article',
  answer: 'Answer for the first level',
  none: 'Nothing to keep',
};

/** What is asked beside the root cause, by kind. */
export const OUTCOME_ASKS: Record<Outcome['kind'], string> = {
  article: 'Address of the article',
  answer: 'What the first level can answer the next time',
  none: 'Why there is nothing to keep',
};
