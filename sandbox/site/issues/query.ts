import { listOf } from '../query';
import { refuse } from '../refusal';

/** A parameter that is `true` or `false`; absent is `otherwise`. Throws 400 for anything else. */
export function flag(query: URLSearchParams, name: string, otherwise = false): boolean {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  if (text !== 'true' && text !== 'false')
    throw refuse(400, `The value '${text}' of parameter '${name}' is not a boolean.`);
  return text === 'true';
}

/** A comma list, `undefined` when it is not given: then the operation's own default is meant. */
export const listIfGiven = (query: URLSearchParams, name: string): string[] | undefined =>
  query.has(name) ? listOf(query, name) : undefined;
