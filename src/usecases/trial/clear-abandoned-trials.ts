import { endedWith } from '../../domain/trial/advance';
import type { TrialRecord } from '../../domain/trial/record';
import { abandoned } from '../../domain/trial/words';
import type { TrialDeps } from './deps';
import { eraseGraves, tidyUp } from './tidy-up';
import { withDesk } from './with-desk';

const ABANDONED_MS = 3_600_000;
/** A schedule's function may live up to a quarter of an hour (Forge, invocation limits). */
const SCHEDULE_MS = 16 * 60_000;

/**
 * Ends trials whose page was closed, as the app: whatever it may not delete is named in the trial as left. Gives back the
 * leases of tickets that are long gone. Rejects when a desk could not be done; the others were.
 */
export const clearAbandonedTrials =
  (deps: TrialDeps) =>
  async (operation: string): Promise<{ cleared: number; left: readonly string[] }> => {
    const failed: unknown[] = [];
    let cleared = 0;
    const left: string[] = [];
    for (const { projectId } of await deps.trials.all()) {
      try {
        const done = await withDesk(deps, { projectId, operation, ms: SCHEDULE_MS }, () =>
          clear(deps, projectId, operation),
        );
        cleared += done?.cleared ? 1 : 0;
        left.push(...(done?.left ?? []));
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, `trials of ${failed.length} desks could not be cleared`);
    return { cleared, left };
  };

async function clear(
  deps: TrialDeps,
  projectId: string,
  operation: string,
): Promise<{ cleared: boolean; left: readonly string[] }> {
  const record = await deps.trials.of(projectId);
  if (!record) return { cleared: false, left: [] };
  const old = record.state === 'going' && deps.clock.now() - record.touchedAt >= ABANDONED_MS;
  const hand = { as: 'app' as const, by: null, operation };
  // What was seen before the page was closed is not put in force: the property is written as an admin.
  const ending: TrialRecord = { ...record, ending: null };
  const now = old ? await tidyUp(deps, endedWith(ending, abandoned), hand) : record;
  const swept = await eraseGraves(deps, now);
  if (swept.graves.length < now.graves.length) await deps.trials.keep(swept);
  return { cleared: old && now.state !== 'going', left: old ? now.left.map(({ key }) => key) : [] };
}
