import type { Policy } from '../../domain/policy';
import type { Attempt, Scratch, TrialRecord } from '../../domain/trial/record';
import type { Clock, Conversation, DeskFacts, Ledger, Policies, Tickets } from '../../ports';
import type { CheckedSetUps } from '../../ports/checked';
import type { Endings, LinkedCopies } from '../../ports/close-check';
import type { LinkedDesks } from '../../ports/linked-news';
import type { Erasing, ScratchTickets, Trials } from '../../ports/trial';

export interface TrialDeps {
  clock: Clock;
  policies: Policies;
  checked: Pick<CheckedSetUps, 'of'>;
  ledger: Ledger;
  tickets: Tickets;
  conversation: Pick<Conversation, 'find' | 'saidInPublic'>;
  copies: Pick<LinkedCopies, 'ofAll' | 'holding' | 'forget'>;
  endings: Pick<Endings, 'keep'>;
  linkedDesks: LinkedDesks;
  /** Writes the project property as the admin who asks. */
  desk: Pick<DeskFacts, 'mark' | 'markLinked' | 'isMarkedLinked'>;
  scratch: ScratchTickets;
  trials: Trials;
  erasing: Erasing;
}

/** Whose trial, and on which desk. */
export interface TrialPlace {
  readonly projectId: string;
  /** Who asks; `null`: not known. */
  readonly accountId: string | null;
}

/** One test ticket of a trial. */
export interface OnTrial {
  /** The rules on trial. */
  readonly policy: Policy;
  readonly record: TrialRecord;
  readonly attempt: Attempt;
  readonly scratch: Scratch;
}
