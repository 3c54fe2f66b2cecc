export const MINUTE = 60_000;
/** Search lags behind changes, and its clock need not be ours: what was seen lately is looked at again. */
export const OVERLAP_MS = 10 * MINUTE;
/** What was not audited for longer starts from here; older changes are found when the ticket is next touched. */
export const LONGEST_MS = 7 * 24 * 60 * MINUTE;

/** Whole minutes between a moment and now, as search asks for them. Milliseconds since 1970. */
export const minutesSince = (moment: number, now: number): number => Math.ceil((now - moment) / MINUTE);
