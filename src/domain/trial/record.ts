import type { Said } from '../answers';
import type { FindingCode } from '../finding';
import type { Strategy, Trial } from './trial';

/** A ticket that was made for a trial. */
export interface Scratch {
  readonly id: string;
  readonly key: string;
}

/** What was seen of a hand-over of one work type. */
export interface Verdict {
  /**
   * `restarted`: the team's clock started anew. `no-clock`: that SLA does not apply to this work type. `handed-over`: done,
   * and nobody asked for a restart. `disturbed`: a customer's SLA changed. `broken`: it was not handed over.
   */
  readonly kind: 'restarted' | 'no-clock' | 'handed-over' | 'not-restarted' | 'disturbed' | 'broken';
  readonly note: string | null;
}

/**
 * One work type under one strategy. `creating`: its creation was begun, and is not known to have ended; `open`: it is
 * there; `handing`: its hand-over was begun, and is not known to have ended; `looking`: its clocks are read again.
 */
export interface Attempt {
  readonly typeId: string;
  readonly phase: 'create' | 'creating' | 'open' | 'handing' | 'looking' | 'judged';
  /** A word of its summary that no other ticket has. */
  readonly mark: string;
  readonly ticket: Scratch | null;
  /** Not to be set about before; epoch milliseconds. */
  readonly due: number;
  /** Since when this phase lasts. */
  readonly since: number;
  /** Tickets that were thrown away, since it is not known how they were handed over. */
  readonly thrown: number;
  /** It is handed over a second time: with nobody to lose, and with a clock that runs. */
  readonly second: boolean;
  /** The sequence of the visit that is being looked at. */
  readonly visit: number | null;
  /** What the hand-over itself reported. */
  readonly finding: FindingCode | null;
  readonly verdict: Verdict | null;
}

/** Names as people know them, by id. */
export interface TrialNames {
  readonly types: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  /** Of the status that a work type goes through, where the rules name one. */
  readonly between: Readonly<Record<string, string>>;
  /** Of SLAs, by field. */
  readonly clocks: Readonly<Record<string, string>>;
}

export interface Ending {
  readonly state: Exclude<Trial['state'], 'going'>;
  readonly strategy: Strategy | null;
  /** Does the strategy in force start the team's clock anew? `null`: that was not seen, so the rules stay as they are. */
  readonly proves: boolean | null;
  readonly said: Said;
}

/** A lease that keeps what is told late of a deleted ticket from being worked on. */
export interface Grave {
  readonly issueId: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** A trial as it is kept between its steps. Times are epoch milliseconds. */
export interface TrialRecord {
  readonly projectId: string;
  readonly state: Trial['state'];
  readonly startedAt: number;
  readonly touchedAt: number;
  /** What of the rules is on trial: rules that say something else are not proven by it. */
  readonly rules: string;
  readonly names: TrialNames;
  /** Whom its tickets are given to, so that their loss shows; `null`: nobody could be. */
  readonly assignee: string | null;
  /** The one on trial, and those still to be tried. */
  readonly strategy: Strategy;
  readonly todo: readonly Strategy[];
  readonly attempts: readonly Attempt[];
  readonly past: readonly { readonly strategy: Strategy; readonly attempts: readonly Attempt[] }[];
  /** Tickets to be deleted. */
  readonly rubbish: readonly Scratch[];
  readonly left: readonly Scratch[];
  readonly graves: readonly Grave[];
  /** Nothing at all is done before. */
  readonly due: number;
  /** How often Jira did not answer as it should. */
  readonly troubles: number;
  /** How it ended, once that is known: only tidying up remains. */
  readonly ending: Ending | null;
}
