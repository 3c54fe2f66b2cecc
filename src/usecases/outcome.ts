import type { FindingCode } from '../domain/finding';
import type { Verification } from '../domain/visit';

/** How a look at a ticket ended: data for the log and for whoever asked. Names no person and no text. */
export interface Outcome {
  readonly outcome:
    | 'nothing'
    | 'placed'
    | 'adopted'
    | 'handed-over'
    | 'verified'
    | 'reopened'
    | 'accepted'
    | 'withdrawn'
    | 'forsaken'
    | 'resolved'
    | 'ended'
    | 'level-corrected'
    | 'reported'
    | 'incomplete'
    | 'passed-on'
    | 'told-open'
    | 'told-closed'
    | 'waiting'
    | 'busy'
    | 'not-a-desk';
  readonly issue: string;
  readonly verification?: Verification;
  readonly finding?: FindingCode;
}
