/** The platform's limits, each with where it comes from. Sizes in bytes, times in milliseconds unless named otherwise. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const kib = 1024;

export const LIMITS = {
  functions: {
    /** developer.atlassian.com/platform/forge/limits-invocation */
    timeout: 25 * second,
    /** Same page: web triggers and actions; also consumers and scheduled triggers, unless `timeoutSeconds` says more. */
    backgroundTimeout: 55 * second,
    /** Same page: of any invocation. */
    payloadBytes: 5 * 1000 * 1000,
    /** Same page: of what a front end invokes. */
    frontEndRequestBytes: 500 * 1000,
    frontEndResponseBytes: 5 * 1000 * 1000,
    /** …/forge/changelog CHANGE-3006: a person's invocations from front ends. */
    frontEndPerMinute: 1200,
    /** …/forge/limits-invocation: for each started minute of the function's time. */
    logLinesPerMinute: 100,
    logBytes: 200 * 1000,
    /** Same page; `memoryMB` of the manifest. The sandbox cannot measure it: functions share one heap. */
    memoryMB: 512,
  },
  events: {
    /** …/forge/modules/trigger: larger events are not delivered. */
    payloadBytes: 200 * 1000,
    /** …/forge/events-reference/product_events, filtering by entity properties: distinct paths per app. */
    propertyPaths: 5,
    /** Same page: InvocationError. */
    retries: 4,
    retryAfterSeconds: 900,
    retryDataBytes: 4 * kib,
    /** Assumed: pause before the platform repeats a function that timed out or was killed, doubling. */
    platformRetryAfter: 30 * second,
  },
  queue: {
    /** …/forge/limits-async-events, and checked by @forge/events itself. */
    eventsPerPush: 50,
    pushBytes: 200 * kib,
    delaySeconds: 900,
    /** Same page, per installation. */
    eventsPerMinute: 500,
    /** Same page: one event's size where its consumer may run longer than 55 s. */
    longEventBytes: 100 * kib,
    /** Same page: pushes that follow from one invocation. */
    cyclicPushes: 1000,
    /** …/forge/async-events-api: delivered at least once within 24 hours, repeated up to 15 minutes apart. */
    window: 24 * hour,
    longestBackoff: 15 * minute,
    /** Assumed: the first pause, doubling from there. */
    firstBackoff: 10 * second,
  },
  schedules: {
    /** …/forge/modules/scheduled-trigger: starts about five minutes after deploy. */
    firstAfter: 5 * minute,
    every: { fiveMinute: 5 * minute, hour, day: 24 * hour, week: 7 * 24 * hour },
  },
  kvs: {
    /** …/forge/limits-kvs-ce */
    keyCharacters: 500,
    valueBytes: 240 * kib,
    depth: 31,
    pageDefault: 10,
    pageMost: 100,
    batch: 25,
    transactionOperations: 25,
    /** Same page, per installation; a request counts once for each started 10 KB. */
    requestsPerSecond: 1000,
    readUnitsPerMinute: 4000,
    writeUnitsPerMinute: 4000,
    unitBytes: 10 * kib,
    /** Same page, custom entities. */
    rangeBytes: 900,
    partitionBytes: 1700,
    queryConditions: 100,
    transactionBytes: 4 * 1000 * 1000,
    ttl: 365 * 24 * hour,
    /** …/forge/storage-reference: an expired key may be read for up to 48 hours. Here always as long. */
    expiredKept: 48 * hour,
  },
  sql: {
    /** developer.atlassian.com/platform/forge/limits-sql (2025-12-01) */
    requestsPerSecond: 150,
    selectTimeout: 5 * second,
    dmlTimeout: 10 * second,
    ddlTimeout: 20 * second,
    requestBytes: 1024 * kib,
    responseBytes: 4 * 1024 * kib,
    ddlPerMinute: 25,
    tables: 200,
    /** Our own: how many different statements are kept prepared. */
    remembered: 200,
  },
  /** Our own: how many invocations and notes are remembered. */
  kept: 5000,
} as const;
