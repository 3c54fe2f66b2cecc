import type { Scratch } from '../../domain/trial/record';
import { JiraFailure } from '../../ports';
import type { Speaker } from '../../ports/trial';
import type { TrialDeps } from './deps';

/** Events are delivered for a day, and for three more when the platform is ill (Forge async events). */
const GRAVE_MS = 4 * 24 * 3_600_000;

/**
 * Deletes a scratch ticket and all that the ledger knows of it. Its lease is kept: what is told late of it then finds it
 * busy and is let go, instead of being taken for news of a ticket that nobody can see. `busy`: somebody works on it;
 * `left`: Jira lets neither the person nor the app delete it. Other failures reject with JiraFailure.
 */
export async function removeScratch(
  { ledger, erasing, scratch, clock }: TrialDeps,
  { id }: Scratch,
  as: Speaker,
): Promise<{ outcome: 'removed' | 'left'; until: number } | { outcome: 'busy' }> {
  const until = clock.now() + GRAVE_MS;
  // The same operation each time: so an interrupted removal is gone on with.
  if (!(await ledger.lease(id, `trial-over-${id}`, until))) return { outcome: 'busy' };
  const removed =
    (as === 'person' && (await attempt(scratch.remove(id, 'person')))) || (await attempt(scratch.remove(id, 'app')));
  await erasing.erase(id);
  return { outcome: removed ? 'removed' : 'left', until };
}

async function attempt(removal: Promise<void>): Promise<boolean> {
  try {
    await removal;
    return true;
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    return error.kind === 'gone';
  }
}
