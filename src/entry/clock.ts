import type { Clock } from '../ports';

/** The platform's time; everything else is handed a clock. */
export const platformClock: Clock = { now: () => Date.now() };
