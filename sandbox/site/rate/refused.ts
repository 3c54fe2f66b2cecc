import { Refusal } from '../refusal';

export const RATE_REASONS = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
] as const;
export type RateReason = (typeof RATE_REASONS)[number];

export interface RateRefused {
  reason: RateReason;
  /** Of the window that is used up. */
  limit: number;
  now: number;
  /** When there is room again, milliseconds since the epoch. */
  reset: number;
  /** The name under which the structured headers speak of the quota, where they do. */
  policy?: string;
}

/** Seconds until then, whole and at least one. */
export const secondsTo = (time: number, now: number): number => Math.max(1, Math.ceil((time - now) / 1000));

/** The headers of a 429 (developer.atlassian.com/cloud/jira/platform/rate-limiting, "Rate limit related headers"). */
export function rateHeaders({ reason, limit, now, reset, policy }: RateRefused): Record<string, string> {
  const wait = secondsTo(reset, now);
  return {
    'Retry-After': String(wait),
    'RateLimit-Reason': reason,
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': new Date(reset).toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(policy ? { RateLimit: `"${policy}";r=0;t=${wait}` } : {}),
  };
}

export const RATE_MESSAGE = 'Rate limit exceeded.';

export const rateRefused = (refused: RateRefused): Refusal =>
  new Refusal(429, { errorMessages: [RATE_MESSAGE], errors: {} }, rateHeaders(refused));
