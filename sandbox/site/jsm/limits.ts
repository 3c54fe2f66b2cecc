/** Limits of the JSM REST API. */
export const JSM_LIMITS = {
  /** Values on a page when no `limit` is given (developer.atlassian.com/cloud/jira/service-desk/rest, Pagination). */
  usualPage: 50,
  /** Values on a page at most. Assumed: the documentation speaks of a cap and names no number. */
  mostOnPage: 100,
} as const;
