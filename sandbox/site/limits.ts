/** Limits of the doorway itself, and Jira's rates. Areas keep their own beside their code. */

const second = 1000;

/** developer.atlassian.com/cloud/jira/platform/rate-limiting (2026-08-12), unless said otherwise. */
const RATES = {
  /** "Tier 1 – Global Pool": one quota for an app on all sites, until the top of the UTC hour. */
  pointsPerHour: 65_000,
  /** `X-RateLimit-NearLimit` and `r` of the structured header appear below this share of the quota. */
  nearLimit: 0.2,
  /** Write operations to one issue: both windows hold. Times in milliseconds. */
  issueWrites: [
    { writes: 20, within: 2 * second },
    { writes: 100, within: 30 * second },
  ],
  /** Requests a second to one operation, by method. The size of the buffer for bursts is not published: one second's worth. */
  burst: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
  /** Operations with a rate of their own. */
  burstOf: {
    'GET /rest/api/3/issue/{issueIdOrKey}': 150,
    'GET /rest/api/3/issue/{issueIdOrKey}/changelog': 200,
    'GET /rest/api/3/project/{projectIdOrKey}/role/{id}': 200,
    'GET /rest/api/3/user': 150,
    'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer': 5,
    'POST /rest/api/3/expression/evaluate': 150,
    'POST /rest/api/3/search/approximate-count': 150,
  } as Readonly<Record<string, number>>,
} as const;

export const LIMITS = {
  /** REST exchanges remembered for the inspector; a bound on memory, nothing of Jira's. */
  trafficKept: 20_000,
  /** Seconds a refused client shall wait when a fault names none. */
  retryAfterSeconds: 5,
  /** `X-RateLimit-Limit` of ordinary answers, in the example of a refused burst (…/rate-limiting). */
  burstLimit: 350,
  /** Our own: how long a call hangs before its connection breaks, in milliseconds; longer than any function may run. */
  hang: 60 * 60 * second,
  rates: RATES,
} as const;
