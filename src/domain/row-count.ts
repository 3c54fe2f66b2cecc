/** What the ledger is kept in. */
export type LedgerTable = 'visit' | 'ticket' | 'finding' | 'linked_copy' | 'ending';
export type Rows = Readonly<Record<LedgerTable, number>>;

/** Visits that are counted at once: all of a ledger that has fewer. */
export const STRETCH = 50_000;

/** The rows of some tickets that follow one another by number. */
export interface Stretch {
  readonly rows: Rows;
  /** The last of these tickets; `null`: no ticket comes after them. */
  readonly until: string | null;
}

/**
 * How many rows there are, as far as it is known. Counting goes through all of them, so that it is done a stretch a day,
 * round after round: however many there are, a day's work stays the same.
 */
export interface RowCount {
  /** Of the last round that was ended. */
  readonly rows: Rows | null;
  /** Of the round that goes on, up to a ticket. */
  readonly round: { readonly until: string; readonly rows: Rows } | null;
}

export const NOTHING_COUNTED: RowCount = { rows: null, round: null };
const NO_ROWS: Rows = { visit: 0, ticket: 0, finding: 0, linked_copy: 0, ending: 0 };

const sum = (a: Rows, b: Rows): Rows => ({
  visit: a.visit + b.visit,
  ticket: a.ticket + b.ticket,
  finding: a.finding + b.finding,
  linked_copy: a.linked_copy + b.linked_copy,
  ending: a.ending + b.ending,
});

/** After another stretch, from where the round was. */
export function counted({ rows, round }: RowCount, stretch: Stretch): RowCount {
  const all = sum(round?.rows ?? NO_ROWS, stretch.rows);
  return stretch.until === null ? { rows: all, round: null } : { rows, round: { until: stretch.until, rows: all } };
}

/** What is told of it: before the first round is ended, what was counted so far. `null`: nothing is known yet. */
export const rowsOf = ({ rows, round }: RowCount): Rows | null => rows ?? round?.rows ?? null;

/** So few that nobody waits for counting them anew. */
export const isQuick = ({ rows, round }: RowCount): boolean =>
  round === null && (rows === null || rows.visit < STRETCH);
