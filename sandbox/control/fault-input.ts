import { z } from 'zod';
import { RATE_REASONS } from '../site/rate/refused';

const count = z.number().int().min(1);
const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(24 * 60 * 60 * 1000);

/** One call's answer. Without `times` it strikes once. */
const RestFault = z.strictObject({
  match: z.strictObject({
    method: z.string().optional(),
    path: z.string().optional(),
    client: z.enum(['rest', 'browser', 'app', 'bridge']).optional(),
  }),
  times: count.default(1),
  status: z.number().int().min(400).max(599).optional(),
  reason: z.enum(RATE_REASONS).optional(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  delayMs: milliseconds.optional(),
  drop: z.boolean().optional(),
  hang: z.boolean().optional(),
});

/** A function that runs out of memory. */
const MemoryFault = z.strictObject({
  function: z.string().optional(),
  outOfMemory: z.literal(true),
  atCall: count.optional(),
  times: count.default(1),
});

const EventFaults = z.strictObject({
  duplicate: z.boolean().optional(),
  reorder: z.boolean().optional(),
  drop: z.boolean().optional(),
  delayMs: milliseconds.optional(),
  issue: z.string().optional(),
  event: z.string().optional(),
  module: z.string().optional(),
  nth: count.optional(),
  times: count.optional(),
});

const SqlFault = z
  .strictObject({
    match: z.string().optional(),
    times: count.optional(),
    error: z.string().optional(),
    delayMs: milliseconds.optional(),
  })
  .refine(({ error, delayMs }) => error !== undefined || delayMs !== undefined, 'say error or delayMs');

const ScheduleFault = z
  .strictObject({
    module: z.string().optional(),
    skip: z.boolean().optional(),
    double: z.boolean().optional(),
    times: count.optional(),
  })
  .refine(({ skip, double }) => skip !== double && (skip || double), 'say either skip or double');

/** By the first word of the body, so that what is wrong with it is said of that kind alone. */
const KINDS = {
  match: RestFault,
  outOfMemory: MemoryFault,
  events: z.strictObject({ events: EventFaults }),
  sql: z.strictObject({ sql: SqlFault }),
  kvs: z.strictObject({
    kvs: z.strictObject({ match: z.string().optional(), times: count.optional(), error: z.string() }),
  }),
  queue: z.strictObject({
    queue: z.strictObject({ refuse: z.literal(true), queue: z.string().optional(), times: count.optional() }),
  }),
  schedules: z.strictObject({ schedules: ScheduleFault }),
  forge: z.strictObject({ forge: z.strictObject({ down: z.literal(true) }) }),
  search: z.strictObject({ search: z.strictObject({ lagMs: milliseconds }) }),
  sla: z.strictObject({ sla: z.strictObject({ readLagMs: milliseconds }) }),
  permissions: z.strictObject({
    permissions: z.strictObject({ revoke: z.array(z.string()).min(1), account: z.string().optional() }),
  }),
} as const;

type Kinds = typeof KINDS;
type Asked = { [Kind in keyof Kinds]: z.output<Kinds[Kind]> }[keyof Kinds];
const isKind = (name: string): name is keyof Kinds => name in KINDS;

/** `POST /sandbox/faults`: exactly one kind of fault. */
export const FaultAsked = z
  .record(z.string(), z.unknown(), { error: 'Send an object that is one fault.' })
  .transform((body, context): Asked => {
    const kinds = Object.keys(body).filter(isKind);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) {
      context.addIssue(`A fault is one of: ${Object.keys(KINDS).join(', ')}; see the documentation of the sandbox.`);
      return z.NEVER;
    }
    const parsed = KINDS[kind].safeParse(body);
    if (parsed.success) return parsed.data;
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  });
export type FaultAsked = z.output<typeof FaultAsked>;
