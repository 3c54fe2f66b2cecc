import type { OutcomeAnswer, RefusedAnswer } from '../domain/answers';
import type { Outcome } from '../domain/gate/outcome';
import { outcomeDocument } from '../domain/gate/outcome-document';
import { wrongOutcome } from '../domain/gate/wrong-outcome';
import type { Clock, Ledger } from '../ports';
import type { Endings, Outcomes } from '../ports/close-check';
import { refused } from './click';

export interface RecordOutcomeDeps {
  readonly clock: Clock;
  readonly outcomes: Pick<Outcomes, 'write'>;
  readonly ledger: Pick<Ledger, 'last'>;
  readonly endings: Pick<Endings, 'keep'>;
}

/** What somebody wants on record. `again`: they sent it before, and no answer arrived. */
export interface WantedOutcome extends Outcome {
  readonly operation: string;
  readonly again: boolean;
}

/**
 * Records the outcome of work: a comment by the person, the mark by which rules and pages know of it, and, where the
 * work is on a desk, a line in the ledger with the visit that it ends. A later outcome takes the place of an earlier
 * one, whose comment stays. Whether the person may is asked before. Nothing is written twice for one operation.
 *
 * Rejects with JiraFailure when Jira does not take it.
 */
export const recordOutcome =
  ({ clock, outcomes, ledger, endings }: RecordOutcomeDeps) =>
  async (issueId: string, wanted: WantedOutcome): Promise<OutcomeAnswer | RefusedAnswer> => {
    const { operation, again, rootCause, kind, text } = wanted;
    const outcome: Outcome = { rootCause: rootCause.trim(), kind, text: text.trim() };
    const [wrong] = wrongOutcome(outcome);
    if (wrong)
      return refused({
        happened: 'The outcome was not recorded: an answer is not as it has to be.',
        means: 'Nothing was changed.',
        next: wrong.says,
        field: wrong.field,
      });
    const document = outcomeDocument(outcome);
    const comment = await outcomes.write(issueId, document, { operation, ...outcome }, { look: again });
    const visit = await ledger.last(issueId);
    if (visit && visit.state !== 'ended') {
      const { sequence, projectId } = visit;
      await endings.keep({ issueId, sequence, projectId, at: clock.now(), outcome: { comment, kind }, override: null });
    }
    return { outcome: 'recorded', comment };
  };
