/** Jira gives all customers of an app so many points an hour, together (Jira rate limiting, global pool). */
export const POINTS_AN_HOUR = 65_000;
/**
 * What a hand-over takes of them with everything that it brings along: as measured in the tests of what things cost.
 * Looking at tickets and saving rules come on top, and are few beside it.
 */
const POINTS_A_HAND_OVER = 8;
export const pointsOf = (handOvers: number): number => handOvers * POINTS_A_HAND_OVER;

/** Forge SQL holds 1 GiB for an installation. */
export const STORAGE_BYTES = 1_073_741_824;

/**
 * Bytes of a row with its share of the indexes. A visit's and a lease's are measured on MariaDB, at 1,500,000 visits
 * (docs/load.md; `npm run bench -- --write`); the others are twice what their columns hold on average in the demo's story.
 */
const BYTES_OF: Readonly<Record<string, number>> = {
  visit: 900,
  ticket: 50,
  finding: 220,
  linked_copy: 1_000,
  ending: 360,
};
export const bytesOf = (rows: Readonly<Record<string, number>>): number =>
  Object.entries(rows).reduce((sum, [table, count]) => sum + count * (BYTES_OF[table] ?? 0), 0);
