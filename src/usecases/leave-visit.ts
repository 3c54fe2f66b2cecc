import { unfinished, type Visit } from '../domain/visit';
import type { Ledger } from '../ports';

/** The ticket has gone on: whatever was still to be done or looked at of its former visit is over. */
export async function leaveVisit({ update }: Pick<Ledger, 'update'>, former: Visit | null | undefined): Promise<void> {
  if (former && (unfinished(former) || former.retryAt !== null))
    await update({ ...former, progress: 'done', retryAt: null });
}
