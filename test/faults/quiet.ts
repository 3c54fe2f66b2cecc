import { up, type Trial } from './desk';
import { saveAgain } from './rules';

/** The audit's bound, and the longest pause between two attempts on top: see DESIGN, "Repair and audit". */
const BOUND_MINUTES = 70;

/** All that went wrong is over. From now on the app has its time, and no more, to bring all into order. */
export async function quieten(trial: Trial): Promise<{ since: number }> {
  const { desk, strikes } = trial;
  strikes.clear();
  for (const repair of trial.repairs.splice(0).reverse()) repair();
  up(trial);
  desk.sandbox.world().door.clearFaults();
  desk.forge.eventFaults({ drop: false, duplicate: false, delayMs: 0, reorder: false });
  trial.reordering = false;
  // Who waits for an answer gets one, or hears that there is none.
  await desk.wait(1);
  if (trial.unsaved) await saveAgain(trial);
  const since = desk.forge.invocations().at(-1)?.id ?? 0;
  await desk.wait(BOUND_MINUTES);
  trial.troubled = false;
  return { since };
}
