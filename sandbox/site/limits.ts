/** Limits of the doorway itself. Areas keep their own beside their code. */
export const LIMITS = {
  /** REST exchanges remembered for the inspector; a bound on memory, nothing of Jira's. */
  trafficKept: 20_000,
  /** Seconds a refused client shall wait when a fault names none. */
  retryAfterSeconds: 5,
  /** `X-RateLimit-Limit` of ordinary answers (developer.atlassian.com/cloud/jira/platform/rate-limiting). */
  burstLimit: 350,
} as const;
