import type { Verb } from '../level';

/** How a ticket stands, as far as it decides what may be done with it. */
export interface Standing {
  readonly team: string | null;
  readonly level: string | null;
  readonly done: boolean;
  readonly priority: string | null;
  /** Who had it before and who handed it over; `null`: nobody handed it over. */
  readonly sentBy: { readonly team: string; readonly level: string; readonly person: string | null } | null;
  readonly pairs: readonly { readonly teams: readonly string[]; readonly count: number }[];
}

/** Why a move may not be made, to be said in full to whoever wants it. */
export type Refusal =
  | 'done'
  | 'not-set-up'
  | 'same-team'
  | 'unknown-team'
  | 'skips-a-level'
  | 'ping-pong'
  | 'not-offered'
  | 'reason-missing'
  | 'wrong-verb';

/** One way a ticket can go. */
export interface Move {
  readonly verb: Verb;
  readonly team: string;
  readonly teamName: string;
  readonly level: string;
  /** Goes back to whoever sent it, in person. */
  readonly person: string | null;
  /** A reason has to be given: it goes down, or skips a level. */
  readonly needsReason: boolean;
  /** It skips levels in between. */
  readonly skips: boolean;
  /** The how manieth hand-over between these two teams this is; said as a warning from the one on that the rules name. */
  readonly time: number;
  /** Only because of who asks: the escalation manager passes a limit. */
  readonly overrides: boolean;
}
