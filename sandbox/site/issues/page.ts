import { refuse } from '../refusal';

export interface Page<It> {
  values: It[];
  startAt: number;
  maxResults: number;
  total: number;
  isLast: boolean;
}

function count(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  if (!/^-?\d+$/.test(text)) throw refuse(400, `The value '${text}' of parameter '${name}' is not a number.`);
  return Math.max(0, Number(text));
}

/** The page that `startAt` and `maxResults` ask for; more than `most` is cut down to it, silently, as Jira does. */
export function pageOf<It>(all: readonly It[], query: URLSearchParams, usual: number, most: number): Page<It> {
  const startAt = count(query, 'startAt', 0);
  const maxResults = Math.min(count(query, 'maxResults', usual), most);
  const values = all.slice(startAt, startAt + maxResults);
  return { values, startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length };
}
