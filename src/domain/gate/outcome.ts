import { enums, object, size, string, type Infer } from 'superstruct';
import { LONGEST_ANSWER } from '../handoff/notes';

export const OutcomeKind = enums(['article', 'answer', 'none']);

/** What came of work at a higher level, and what of it helps the next time. */
export const Outcome = object({
  rootCause: size(string(), 1, LONGEST_ANSWER),
  /** A knowledge article, an answer for the first level, or neither. */
  kind: OutcomeKind,
  /** The article's address, the answer, or why there is neither. */
  text: size(string(), 1, LONGEST_ANSWER),
});
export type Outcome = Infer<typeof Outcome>;

/** The comment property that holds `OutcomeData`. */
export const OUTCOME_PROPERTY = 'tierline-outcome';

/** What the comment of an outcome carries beside its text. */
export interface OutcomeData extends Outcome {
  readonly operation: string;
}

/** The issue property by which pages and other tickets know of it: no prose, as anyone who sees the ticket may read it. */
export const OUTCOME_MARK = 'tierline-outcome';
export interface OutcomeMark {
  readonly comment: string;
  readonly kind: Outcome['kind'];
}

/** How the time with a team came to its end, where there is more to say than that it did. Kept in the ledger. */
export interface Ending {
  readonly issueId: string;
  /** The visit that ended so. */
  readonly sequence: number;
  readonly projectId: string;
  readonly at: number;
  /** The comment that holds the outcome, and its kind. */
  readonly outcome: { readonly comment: string; readonly kind: Outcome['kind'] } | null;
  /** It was closed past the close check. */
  readonly override: { readonly by: string | null; readonly reason: string } | null;
}
