import { z } from 'zod';

const times = z.number().int().min(1).default(1);
/** `POST /sandbox/clock`: exactly one of the two. */
export const ClockMove = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })], {
  error: 'Send {"advance": "PT2H"} (an ISO 8601 duration) or {"to": "2026-11-16T12:00:00Z"} (an ISO 8601 instant).',
});

/** `POST /sandbox/kill`. */
export const KillAsked = z.strictObject({ function: z.string().optional(), atCall: z.number().int().min(1), times });

/** `POST /sandbox/points`: what the app has used this hour on other sites. */
export const PointsAsked = z.strictObject({ used: z.number().int().min(0) });

/** `POST /sandbox/reset`. */
export const ResetAsked = z.strictObject({ seed: z.enum(['stock', 'ready']) });

/** `?after=ID`. */
export const After = z.coerce.number().int().min(0).default(0);
/** Of all that is asked for, so many that came last. */
export const Newest = z.coerce.number().int().min(1).optional();
