import * as z from 'zod/mini';

/* What the inspector reads of the sandbox's own interface. */

const time = z.pipe(
  z.string(),
  z.transform((text) => Date.parse(text)),
);

const outcome = z.enum(['ok', 'retry', 'error', 'timeout', 'killed', 'running']);
export type Outcome = z.output<typeof outcome>;

const run = {
  id: z.number(),
  module: z.string(),
  function: z.string(),
  startedAt: time,
  durationMs: z.number(),
  outcome,
  sql: z.number(),
  kvs: z.number(),
  points: z.number(),
  error: z.optional(z.string()),
};
export const wireRun = z.object({ ...run, calls: z.number(), denied: z.number(), logs: z.number() });
export type Run = z.output<typeof wireRun>;

export const wireRunDetail = z.object({
  ...run,
  rest: z.array(
    z.object({ method: z.string(), path: z.string(), status: z.number(), as: z.enum(['app', 'user', 'none']) }),
  ),
  logs: z.array(z.object({ level: z.string(), text: z.string() })),
  returned: z.optional(z.unknown()),
});
export type RunDetail = z.output<typeof wireRunDetail>;

const query = z.record(z.string(), z.string());
export const wireRequest = z.object({
  id: z.number(),
  client: z.string(),
  method: z.string(),
  path: z.string(),
  query,
  status: z.number(),
  denied: z.optional(z.enum(['scope', 'permission'])),
  why: z.optional(z.string()),
});
export type RestLine = z.output<typeof wireRequest>;

export const wireRequestDetail = z.object({
  id: z.number(),
  client: z.string(),
  method: z.string(),
  path: z.string(),
  query,
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  requestBody: z.optional(z.unknown()),
  responseBody: z.optional(z.unknown()),
  bytes: z.number(),
});
export type RestDetail = z.output<typeof wireRequestDetail>;

export const wirePage = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ total: z.number(), page: z.number(), limit: z.number(), newest: z.number(), items: z.array(item) });
export interface ListPage<Item> {
  total: number;
  page: number;
  limit: number;
  /** The highest number counted: later pages are asked for up to it, so that they stay as they are. */
  newest: number;
  items: Item[];
}

const row = { key: z.string(), updatedAt: z.number(), expireTime: z.optional(z.string()) };
export const wireState = z.object({
  kvs: z.object({
    plain: z.array(z.object({ ...row, value: z.unknown() })),
    secret: z.array(z.object(row)),
  }),
  tables: z.array(z.object({ name: z.string(), rows: z.number() })),
  queue: z.array(
    z.object({
      eventId: z.string(),
      queueName: z.string(),
      state: z.string(),
      pushedAt: time,
      retries: z.number(),
      body: z.unknown(),
    }),
  ),
  agenda: z.array(z.object({ at: time, what: z.string() })),
});
export type State = z.output<typeof wireState>;

export const wireTable = z.object({
  total: z.number(),
  from: z.number(),
  rows: z.array(z.record(z.string(), z.unknown())),
});
export type TableRows = z.output<typeof wireTable>;

export const wireProperties = z.object({ key: z.string(), properties: z.record(z.string(), z.unknown()) });
export const wirePoints = z.object({ hour: z.string(), used: z.number(), limit: z.number() });
export type Points = z.output<typeof wirePoints>;

export const wireNotes = z.array(z.object({ at: time, text: z.string() }));
export type Note = z.output<typeof wireNotes>[number];
