/** Limits of statuses and workflows (OpenAPI document of Jira Cloud, Status and Workflows). */
export const STATUS_LIMITS = {
  /** "The name is too long, maxSize=255". */
  name: 255,
  /** Statuses that one call may name. */
  atOnce: 50,
  /** Statuses of one page of a search: the specification names none, Jira's usual ones are taken. */
  searchUsual: 50,
  searchMost: 200,
} as const;
