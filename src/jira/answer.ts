import { number, type } from 'superstruct';
import { is } from '../domain/fits';
import { JiraFailure, type FailureKind } from '../ports';

/** Of every call that sends and reads JSON. */
export const JSON_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** What is read of a response of `requestJira`. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The fields that a 400 names, with what it says of each. */
async function fieldsNamed(answer: Answer): Promise<Record<string, string>> {
  if (answer.status !== 400) return {};
  const errors = record(record(await answer.json().catch(() => null))['errors']);
  return Object.fromEntries(
    Object.entries(errors).map(([field, says]) => [field, typeof says === 'string' ? says : '']),
  );
}

/**
 * A 400 to an edit names the fields that cannot be set: all of them where the app may not edit, the
 * assignee where it may not assign, else those that are missing. Any other 400 is about the workflow.
 */
function kindOf(answer: Answer, named: readonly string[], sent: readonly string[]): FailureKind {
  switch (answer.status) {
    case 400:
      if (named.length === 0 || sent.length === 0) return 'refused';
      return named.includes('assignee') || sent.every((field) => named.includes(field)) ? 'forbidden' : 'field';
    case 401:
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'gone';
    case 413:
    case 422:
      return 'refused';
    case 429:
      // The hour's points are shared by all customers, or by all apps of one (Jira rate limiting, RateLimit-Reason).
      return answer.headers.get('RateLimit-Reason')?.startsWith('jira-quota') ? 'quota' : 'busy';
    default:
      return 'strange';
  }
}

/** `Retry-After` in milliseconds; Jira gives whole seconds, and sometimes nothing. */
function retryAfter(answer: Answer): number | null {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

const Refused = type({ status: number() });

/** The platform's own refusals are thrown by the SDK, with their status (@forge/api 8, HttpError); anything else thrown is a broken connection. */
function thrownKind(cause: unknown): FailureKind {
  if (!is(cause, Refused)) return 'unknown';
  if (cause.status === 401 || cause.status === 403) return 'forbidden';
  return cause.status === 429 ? 'busy' : 'unknown';
}

/**
 * Awaits one call to Jira. Resolves to the answer if it is a good one, else rejects with JiraFailure.
 *
 * @param what names the call for logs and findings; never a customer's text
 * @param sent the fields that an edit sets
 */
export async function expectAnswer(what: string, call: Promise<Answer>, sent: readonly string[] = []): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await call;
  } catch (cause) {
    throw new JiraFailure(thrownKind(cause), what, null, { cause });
  }
  if (answer.ok) return answer;
  const fields = await fieldsNamed(answer);
  const named = Object.keys(fields);
  const about = named.length > 0 ? ` about ${named.join(', ')}` : '';
  const told = `${what} answered ${answer.status}${about}`;
  throw new JiraFailure(kindOf(answer, named, sent), told, retryAfter(answer), { fields });
}

/** The body of a good answer, parsed. Rejects with JiraFailure `strange` where it is no JSON, or none that `parse` takes. */
export async function readBody<T>(what: string, answer: Answer, parse: (body: unknown) => T): Promise<T> {
  try {
    return parse(await answer.json());
  } catch (cause) {
    throw cause instanceof JiraFailure
      ? cause
      : new JiraFailure('strange', `${what}: an answer of an unknown shape`, null, { cause });
  }
}
