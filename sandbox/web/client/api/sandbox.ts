import * as z from 'zod/mini';
import type { Http } from './http';

const wireInvocation = z.object({
  id: z.number(),
  module: z.string(),
  function: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
  outcome: z.enum(['ok', 'retry', 'error', 'timeout', 'killed', 'running']),
  rest: z.array(
    z.object({ method: z.string(), path: z.string(), status: z.number(), as: z.enum(['app', 'user', 'none']) }),
  ),
  sql: z.number(),
  kvs: z.number(),
  points: z.number(),
  returned: z.optional(z.unknown()),
  error: z.optional(z.string()),
});
export type Invocation = z.output<typeof wireInvocation>;

/** The newest `most` of the invocations with an id above `after`. */
export async function loadInvocations(http: Http, after: number, most: number): Promise<Invocation[]> {
  return z.array(wireInvocation).parse(await http.get(`/sandbox/invocations?after=${after}&newest=${most}`));
}

const wireClock = z.object({ now: z.union([z.string(), z.number()]) });
const timeOf = (now: string | number): number => (typeof now === 'number' ? now : Date.parse(now));

export const loadClock = async (http: Http): Promise<number> =>
  timeOf(wireClock.parse(await http.get('/sandbox/clock')).now);

/** Everything that falls due on the way has happened when this answers. `duration`: ISO 8601, e.g. `PT2H`. */
export async function advanceClock(http: Http, duration: string): Promise<number> {
  return timeOf(wireClock.parse(await http.send('POST', '/sandbox/clock', { advance: duration })).now);
}

export type StreamEvent =
  { type: 'issue'; key: string } | { type: 'invocation'; id: number } | { type: 'clock'; now: number };

const wireStream = z.union([
  z.object({ type: z.literal('issue'), key: z.string() }),
  z.object({ type: z.literal('invocation'), id: z.number() }),
  z.object({ type: z.literal('clock'), now: z.union([z.string(), z.number()]) }),
]);

/** One line of `/sandbox/stream`; undefined for what this page has no use for. */
export function readStreamEvent(text: string): StreamEvent | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = wireStream.safeParse(raw);
  if (!read.success) return undefined;
  return read.data.type === 'clock' ? { type: 'clock', now: timeOf(read.data.now) } : read.data;
}
