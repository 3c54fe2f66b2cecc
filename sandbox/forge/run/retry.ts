import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import { LIMITS } from '../limits';
import { jsonShape } from '../platform/wire';
import type { Ended } from './call';

const retryShape = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.record(z.string(), jsonShape).optional(),
    })
    .default({}),
});

/** Milliseconds to wait, and what to tell the next attempt. */
export interface RetryAsked {
  after: number;
  reason: string;
  data: JsonObject | null;
}

/** Reads a returned InvocationError. More than 900 seconds become 900; too much data is left out. */
export function retryAsked(returned: Json | undefined): RetryAsked {
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = retryShape.parse(returned).retryOptions;
  const fits = retryData !== undefined && Buffer.byteLength(JSON.stringify(retryData)) <= LIMITS.events.retryDataBytes;
  return {
    after: Math.min(retryAfter, LIMITS.events.retryAfterSeconds) * 1000,
    reason: retryReason,
    data: fits ? retryData : null,
  };
}

/** InvocationErrorCode of @forge/events. */
const REASONS: Record<Ended['outcome'], string> = {
  ok: '',
  retry: 'FUNCTION_RETRY_REQUEST',
  timeout: 'FUNCTION_TIME_OUT',
  killed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  error: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
};

/** Why the platform calls a function again. */
export const reasonOf = ({ outcome, outOfMemory }: Ended): string =>
  outOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : REASONS[outcome];

/** An error that the app threw itself: the platform repeats only its own (time-outs, lost containers, memory). */
export const isFinal = ({ outcome, outOfMemory }: Ended): boolean => outcome === 'error' && !outOfMemory;
