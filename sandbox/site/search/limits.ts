/** Limits of the search API (OpenAPI document of Jira Cloud, search/jql, unless said otherwise). */
export const SEARCH_LIMITS = {
  defaultPage: 50,
  /** When only `id` and `key` are asked for. */
  largestPage: 5_000,
  /** With other fields, fewer come back; how many is not documented, 100 is what clients report. */
  largestPageWithFields: 100,
  orderByFields: 7,
  properties: 5,
  reconcileIssues: 50,
  /** Suggested values of a field; that they are cut is known of Jira's editor, their number is assumed. */
  suggestions: 15,
  /** How long a page token lives, in milliseconds. */
  tokenLife: 7 * 24 * 60 * 60 * 1000,
} as const;
