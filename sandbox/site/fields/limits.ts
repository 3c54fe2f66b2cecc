/** Lengths in characters that Jira allows in fields. */
export const LIMITS = {
  /** support.atlassian.com: "The summary … 255 characters". */
  summary: 255,
  /** Single-line text fields (support.atlassian.com, custom field types: "Short text … 255 characters"). */
  text: 255,
  label: 255,
  /** Measured on the serialised document; configurable on Data Center, fixed on Cloud. */
  adf: 32_767,
} as const;
