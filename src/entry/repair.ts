import { dueVisits } from '../storage/due-visits';
import { repairVisits } from '../usecases/repair-visits';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';

const repair = repairVisits({ clock: platformClock, ledger: { due: dueVisits }, errands: queuedErrands });

/** Every five minutes. */
export const run = async (): Promise<{ due: number }> => ({ due: await repair() });
