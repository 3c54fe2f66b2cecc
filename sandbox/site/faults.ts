import type { Json } from '../json';
import type { Caller } from './caller';
import type { RestFault } from './door.types';
import { LIMITS } from './limits';
import { rateHeaders, RATE_MESSAGE, type RateReason } from './rate/refused';

/** The faults asked for and not yet used up. The first that matches a call is taken. */
export class Faults {
  private waiting: RestFault[] = [];

  add(fault: RestFault): void {
    this.waiting.push({ ...fault });
  }

  clear(): void {
    this.waiting = [];
  }

  /** Takes one use of a fault that matches, if there is one. */
  take(method: string, path: string, client: Caller['client']): RestFault | undefined {
    const found = this.waiting.find((fault) => matches(fault.match, method, path, client));
    if (found) found.times -= 1;
    this.waiting = this.waiting.filter((fault) => fault.times > 0);
    return found;
  }
}

function matches(match: RestFault['match'], method: string, path: string, client: Caller['client']): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.client !== undefined && match.client !== client) return false;
  return match.path === undefined || pathMatches(match.path, path);
}

/**
 * A wanted path is a run of whole segments found anywhere in the path; `*` and `{name}` stand for any
 * one segment, `$` at the end for the path's end: `/issue/*$` is an issue itself, `/issue` all below it.
 */
function pathMatches(wanted: string, path: string): boolean {
  const toTheEnd = wanted.endsWith('$');
  const parts = segments(toTheEnd ? wanted.slice(0, -1) : wanted);
  const given = segments(path);
  return given.some((_, at) => {
    const run = given.slice(at, at + parts.length);
    if (run.length < parts.length || (toTheEnd && at + parts.length < given.length)) return false;
    return parts.every((part, i) => part === '*' || /^\{.+\}$/.test(part) || part === run[i]);
  });
}

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** What a 429 on request tells, where the fault sets nothing else. */
function rateLimited(now: number, reason: RateReason = 'jira-burst-based'): Record<string, string> {
  const { retryAfterSeconds, burstLimit: limit } = LIMITS;
  return rateHeaders({ reason, limit, now, reset: now + retryAfterSeconds * 1000 });
}

/** The answer a fault gives instead of the work. 429 carries Jira's headers unless the fault sets its own (null removes one). */
export function faultAnswer(fault: RestFault, status: number, now: number): Response {
  const usual = status === 429 ? rateLimited(now, fault.reason) : {};
  const headers = new Headers({ 'Content-Type': 'application/json', ...usual });
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, headerText(value));
  }
  const message = status === 429 ? RATE_MESSAGE : `The service answered ${status} on request.`;
  return new Response(JSON.stringify({ errorMessages: [message], errors: {} }), { status, headers });
}

const headerText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
