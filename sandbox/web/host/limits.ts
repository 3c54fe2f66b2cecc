/** Bytes of a resolver call, with source. */
export const LIMITS = {
  /** developer.atlassian.com/platform/forge/platform-quotas-and-limits (front-end invocation, request payload) */
  invokeRequest: 500 * 1024,
  /** The same page (front-end invocation, response payload). */
  invokeResponse: 5 * 1024 * 1024,
} as const;
