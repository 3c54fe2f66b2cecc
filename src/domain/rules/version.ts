/**
 * How a version of the rules came to be. `mended`, `proven` and `protected` are the app's own doing, on somebody's word
 * or to keep the customer's clock from harm.
 */
export type SavedHow = 'saved' | 'set-up' | 'restored' | 'imported' | 'switched' | 'mended' | 'proven' | 'protected';

/** Kept beside each version of the rules: the record of who changed them. */
export interface Saved {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Account id; `null`: the app itself. */
  readonly by: string | null;
  readonly how: SavedHow;
}

export interface RulesVersion {
  readonly version: number;
  /** Epoch milliseconds; `null`: saved before that was kept. */
  readonly at: number | null;
  /** Account id; `null`: the app itself, or not known. */
  readonly by: string | null;
  readonly how: SavedHow | null;
}
