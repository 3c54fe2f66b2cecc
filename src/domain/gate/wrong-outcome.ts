import { isEmptyAnswer, isLink } from '../handoff/unanswered';
import type { Outcome } from './outcome';
import { outcomeDocument } from './outcome-document';

export interface WrongOutcome {
  readonly field: 'rootCause' | 'text';
  readonly says: string;
}

/** Jira takes 32,767 characters of JSON as a comment. */
const LONGEST = 30_000;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function wrongText({ rootCause, kind, text }: Outcome): string | null {
  if (kind === 'article')
    return isLink(text)
      ? null
      : 'This is not a link. Paste the address of the article: it begins with https:// or http://.';
  if (isEmptyAnswer(text))
    return kind === 'answer'
      ? 'Say what the first level can answer the next time without asking you.'
      : 'Say in a sentence why there is nothing to keep.';
  return same(rootCause, text) ? 'This says the same as the root cause. Say what that does not say yet.' : null;
}

/** What is wrong with an outcome, by its input; empty when nothing is. "n/a" and its like are no answers. */
export function wrongOutcome(outcome: Outcome): WrongOutcome[] {
  const says = wrongText(outcome);
  const wrong: WrongOutcome[] = [
    ...(isEmptyAnswer(outcome.rootCause)
      ? [{ field: 'rootCause', says: 'Say what caused it, or what is known of the cause.' } as const]
      : []),
    ...(says === null ? [] : [{ field: 'text', says } as const]),
  ];
  if (wrong.length > 0 || JSON.stringify(outcomeDocument(outcome)).length <= LONGEST) return wrong;
  return [{ field: outcome.text.length > outcome.rootCause.length ? 'text' : 'rootCause', says: TOO_LONG }];
}

const TOO_LONG = 'This is longer than a comment can hold. Shorten it, or attach it as a file.';
