import { z } from 'zod';

const times = z.number().int().min(1).default(1);
const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(24 * 60 * 60 * 1000);

/** `POST /sandbox/clock`: exactly one of the two. */
export const ClockMove = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })], {
  error: 'Send {"advance": "PT2H"} (an ISO 8601 duration) or {"to": "2026-11-16T12:00:00Z"} (an ISO 8601 instant).',
});

const RestFaultAsked = z.strictObject({
  match: z.strictObject({
    method: z.string().optional(),
    path: z.string().optional(),
    client: z.enum(['rest', 'browser', 'app']).optional(),
  }),
  times,
  status: z.number().int().min(400).max(599).optional(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  delayMs: milliseconds.optional(),
  drop: z.boolean().optional(),
});

const EventFaultsAsked = z.strictObject({
  events: z.strictObject({
    duplicate: z.boolean().optional(),
    reorder: z.boolean().optional(),
    drop: z.boolean().optional(),
    delayMs: milliseconds.optional(),
  }),
});

/** `POST /sandbox/faults`: of REST answers, or of event delivery. */
export const FaultAsked = z.union([RestFaultAsked, EventFaultsAsked]);

/** `POST /sandbox/kill`. */
export const KillAsked = z.strictObject({ function: z.string().optional(), atCall: z.number().int().min(1), times });

/** `POST /sandbox/reset`. */
export const ResetAsked = z.strictObject({ seed: z.enum(['stock', 'ready']) });

/** `?after=ID`. */
export const After = z.coerce.number().int().min(0).default(0);
