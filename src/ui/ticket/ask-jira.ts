import { TicketTrouble, troubleOf } from './trouble';
import { TROUBLES } from './words';

/** What a request carries that has a body. */
export const withJson = (body: unknown) => ({
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * What Jira answers to one request that a page makes as the person who looks, without an invocation of
 * the app: the parsed body, `null` where there is none. The request itself stands where it is made, so
 * that its path and method can be held against the app's scopes. Throws TicketTrouble.
 */
export async function jiraSays(asked: Promise<Response>): Promise<unknown> {
  const answer = await asked.catch(() => {
    throw new TicketTrouble(TROUBLES.unreachable);
  });
  if (!answer.ok) throw troubleOf(answer.status);
  const text = await answer.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new TicketTrouble(TROUBLES.strange, answer.status);
  }
}

/** Reads an answer; what has not the shape of Jira's answers is trouble, too. */
export function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof TicketTrouble ? error : new TicketTrouble(TROUBLES.strange);
  }
}
