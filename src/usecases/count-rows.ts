import { counted, isQuick, rowsOf, STRETCH, type Rows } from '../domain/row-count';
import type { LedgerOverview, RowCounts } from '../ports/site';

export interface CountRowsDeps {
  overview: Pick<LedgerOverview, 'stretch'>;
  rowCounts: RowCounts;
}

/** Goes on counting, by a stretch. By the day. */
export const countRows =
  ({ overview, rowCounts }: CountRowsDeps) =>
  async (): Promise<void> => {
    const known = await rowCounts.of();
    await rowCounts.keep(counted(known, await overview.stretch(known.round?.until ?? null, STRETCH)));
  };

/** A small ledger is counted now, a large one as it was counted last. */
export async function rowsNow({ overview, rowCounts }: CountRowsDeps): Promise<Rows> {
  const known = await rowCounts.of();
  const kept = isQuick(known) ? null : rowsOf(known);
  return kept ?? (await overview.stretch(null, STRETCH)).rows;
}
