import { sqlLedger } from '../storage/ledger';
import { repairVisits } from '../usecases/repair-visits';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';

const repair = repairVisits({ clock: platformClock, ledger: sqlLedger(platformClock), errands: queuedErrands });

/** Every five minutes. */
export const run = async (): Promise<{ due: number }> => ({ due: await repair() });
