import { JiraFailure, type FailureKind } from '../ports';

/** What is read of a response of `requestJira`. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** A 400 that names fields is about our field configuration; any other is about the workflow. */
async function kindOf(answer: Answer): Promise<FailureKind> {
  switch (answer.status) {
    case 400: {
      const body = record(await answer.json().catch(() => null));
      return Object.keys(record(body['errors'])).length > 0 ? 'field' : 'refused';
    }
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
      return 'busy';
    default:
      return 'strange';
  }
}

/** `Retry-After` in milliseconds; Jira gives whole seconds, and sometimes nothing. */
function retryAfter(answer: Answer): number | null {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/**
 * Awaits one call to Jira. Resolves to the answer if it is a good one, else rejects with JiraFailure.
 *
 * @param what names the call for logs and findings; never a customer's text
 */
export async function expectAnswer(what: string, call: Promise<Answer>): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await call;
  } catch (cause) {
    throw new JiraFailure('unknown', what, null, { cause });
  }
  if (answer.ok) return answer;
  throw new JiraFailure(await kindOf(answer), `${what} answered ${answer.status}`, retryAfter(answer));
}
