import type { Json } from '../../json';
import type { Outcome, Thrown } from '../isolate/isolate';
import type { Cut } from './activity';
import type { Call, Ended } from './call';

export const failed = (error: Error): Ended => ({ outcome: 'error', error });

const ENDS = {
  timeout: 'ran out of time',
  killed: 'was killed',
  'out-of-memory': 'ran out of memory (OUT_OF_MEMORY)',
} as const;

/** What is on record of a function that the platform ended. */
export function cutShort(how: Cut, call: Call): Ended {
  const error = new Error(`function ${call.function} ${ENDS[how]}`);
  return how === 'out-of-memory' ? { outcome: 'error', outOfMemory: true, error } : { outcome: how, error };
}

/** What lies below the app's own frames is the sandbox. */
const appFrames = (stack: string): string => stack.split(/\n[^\n]*forge-runtime\.js/, 1)[0] ?? '';

function errorOf({ name, message, stack }: Thrown): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = appFrames(stack) || `${name}: ${message}`;
  return error;
}

/** What a function answered or threw. */
export function endedBy(outcome: Outcome): Ended {
  if ('thrown' in outcome) return failed(errorOf(outcome.thrown));
  if (outcome.json === undefined) return { outcome: 'ok' };
  const returned: Json = JSON.parse(outcome.json);
  const retry =
    typeof returned === 'object' && returned !== null && !Array.isArray(returned) && returned._retry === true;
  return { outcome: retry ? 'retry' : 'ok', returned };
}
