import type { Clock, Errands, Ledger } from '../ports';

export interface RepairDeps {
  clock: Clock;
  ledger: Pick<Ledger, 'due'>;
  errands: Errands;
}

/** A little more than what comes due within five minutes of a line of a thousand hand-overs an hour. */
const BATCH = 100;

/**
 * Finds hand-overs that were interrupted and sends them to be looked at again. With nothing due this
 * is one SQL statement and no call to Jira. Answers how many were found.
 */
export const repairVisits =
  ({ clock, ledger, errands }: RepairDeps) =>
  async (): Promise<number> => {
    const now = clock.now();
    const due = await ledger.due(now, BATCH);
    if (due.length > 0) await errands.send(due.map((visit) => ({ ...visit, cause: 'repair', at: now })));
    return due.length;
  };
