/** Limits of the JSM REST API. */
export const JSM_LIMITS = {
  /** Values on a page when no `limit` is given (developer.atlassian.com/cloud/jira/service-desk/rest, Pagination). */
  usualPage: 50,
  /** Values on a page at most. Assumed: the documentation speaks of a cap and names no number. */
  mostOnPage: 100,
  /** A word in an article's title counts so much more than one in its text. Assumed: the ranking is not public. */
  titleWeight: 10,
  /** Characters of an organization's name . Assumed: as on Data Center; the documents name none. */
  organizationName: 200,
} as const;
