import { unsupported } from './refusal';

/** The comma list of a parameter, empty when absent; a parameter given several times counts as one list. */
export const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** What to expand. A name the site cannot expand is answered 501, never left out silently. */
export function expandOf<Name extends string>(query: URLSearchParams, known: readonly Name[]): ReadonlySet<string> {
  const asked = listOf(query, 'expand');
  for (const name of asked) {
    if (!known.some((one) => one === name)) throw unsupported(`expand=${name}`, 'the route');
  }
  return new Set(asked);
}
