import { requestJira } from '@forge/bridge';
import { TicketTrouble, troubleOf } from './trouble';
import { TROUBLES } from './words';

/**
 * One request to Jira as the person who looks, without an invocation of the app.
 * Answers the parsed body, `null` where there is none. Throws TicketTrouble.
 */
export async function askJira(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
  const init = {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const answer = await requestJira(path, init).catch(() => {
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
