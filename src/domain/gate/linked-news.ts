import type { OutcomeData } from './outcome';

/** Is there linked work that a ticket waits for? */
export type LinkedState = 'open' | 'closed';
export const otherState = (state: LinkedState): LinkedState => (state === 'open' ? 'closed' : 'open');

/** The comment property that holds `LinkedNewsData`. */
export const LINKED_PROPERTY = 'tierline-linked';

/** What the comment about linked work carries beside its text. */
export interface LinkedNewsData {
  readonly operation: string;
  readonly told: LinkedState;
  /** Keys of the work that it tells of. */
  readonly items: readonly string[];
  /** What an agent may send to the customer; nobody has sent it. */
  readonly draft: string | null;
}

/** Work as the comment tells of it. */
export interface ToldItem {
  readonly key: string;
  readonly level: string | null;
  readonly status: string;
  /** `null`: none was recorded; absent: it was not looked for. */
  readonly outcome?: Pick<OutcomeData, 'rootCause' | 'kind' | 'text'> | null;
}

const PREFIX = 'after ';

/**
 * What a copy's `comment` says: the comment that told of linked work last, or, while another is being written, that
 * one is. Who comes upon it later then looks for it before writing it again.
 */
export const lastComment = (comment: string | null): { readonly last: string | null; readonly begun: boolean } =>
  comment?.startsWith(PREFIX)
    ? { last: comment.slice(PREFIX.length) || null, begun: true }
    : { last: comment, begun: false };

export const begunAfter = (last: string | null): string => `${PREFIX}${last ?? ''}`;

/** Names one telling: the same however often it is tried, and another after the next comment. */
export const operationOf = (issueId: string, state: LinkedState, last: string | null): string =>
  `linked.${issueId}.${state}.${last ?? 'first'}`;

/** Words for the customer, made of what is for them: never of a root cause, which is for the desk. */
export function draftReply(items: readonly ToldItem[]): string {
  const said = items.flatMap(({ outcome }) => {
    if (outcome?.kind === 'answer') return [outcome.text.trim()];
    return outcome?.kind === 'article' ? [`This article says what to do: ${outcome.text.trim()}`] : [];
  });
  const middle = said.length > 0 ? [...new Set(said)] : ['Our specialists have finished their work on your request.'];
  return ['Hello,', ...middle, 'Please tell us if anything is still not as it should be.'].join('\n\n');
}
