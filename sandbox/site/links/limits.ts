export const LIMITS = {
  /** Links of one issue (Atlassian's per-issue limits; answered 413). */
  perIssue: 2000,
} as const;
