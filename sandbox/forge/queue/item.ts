import { z } from 'zod';
import type { JsonObject } from '../../json';
import { jsonShape } from '../platform/wire';

export const pushShape = z.strictObject({
  queueName: z.string(),
  jobId: z.string(),
  type: z.literal('avi:forge:app:event'),
  schema: z.string(),
  time: z.string(),
  payload: z
    .array(
      z.strictObject({
        body: z.record(z.string(), jsonShape),
        delayInSeconds: z.number().min(0).optional(),
        concurrency: z.strictObject({ key: z.string(), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1),
});
export type Push = z.infer<typeof pushShape>;

export const jobShape = z.strictObject({ queueName: z.string(), jobId: z.string(), time: z.string() });

/** One event in a queue. */
export interface Item {
  eventId: string;
  jobId: string;
  queueName: string;
  body: JsonObject;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
  /** The invocation all this follows from. */
  root: number;
  pushedAt: number;
  retries: { asked: number; forced: number };
  retryContext?: { retryCount: number; retryReason: string; retryData: JsonObject | null };
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
}
