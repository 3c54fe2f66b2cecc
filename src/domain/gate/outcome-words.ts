import type { Outcome } from './outcome';
import { OVERRIDE } from './refusal-words';
import { wait } from './span';

const KINDS: Record<Outcome['kind'], string> = {
  article: 'a knowledge article',
  answer: 'an answer for the first level',
  none: 'why there is nothing to keep',
};

type Kinds = readonly Outcome['kind'][];

/** `a, b or c`. */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const accepted = (kinds: Kinds): string => listed([...new Set(kinds)].map((kind) => KINDS[kind]));
const next = (kinds: Kinds): string =>
  `Choose “Record outcome” on its page and give the root cause and ${accepted(kinds)}, then try again.`;

/** Why work stays open as far as its outcome goes, for whoever wants to close it. */
export const OUTCOME_WORDS = {
  none: (kinds: Kinds) => `The outcome of this work is not recorded yet. ${next(kinds)}`,
  gone: (kinds: Kinds) => `The comment with the outcome of this work was deleted. ${next(kinds)}`,
  strange: (kinds: Kinds) => `The outcome of this work cannot be read any more. ${next(kinds)}`,
  older: (kinds: Kinds) => `This work was reopened after its outcome was recorded. ${next(kinds)}`,
  kind: (kinds: Kinds, found: Outcome['kind']) =>
    `The outcome of this work is recorded as ${KINDS[found]}, which is not enough here. ${next(kinds)}`,
  /** Jira may not be asked, and the ledger knows of none. `retryAfter`: milliseconds. */
  byRecord: (retryAfter: number | null, known: boolean) =>
    'Jira lets Tierline read nothing more this hour, and its own record ' +
    (known ? 'has no outcome of this work that would do. ' : 'does not know this work item. ') +
    `If its outcome is recorded, try again ${retryAfter === null ? 'after the full hour' : `in ${wait(Math.max(retryAfter, 1))}`}, or ask ${OVERRIDE}.`,
};
