import type { Json, JsonObject } from '../../json';
import type { Site } from '../model';
import { refuseDesk, unsupported } from '../refusal';
import { JSM_LIMITS } from './limits';
import { API } from './shape-desk';

export const PAGE_QUERY = ['start', 'limit'] as const;

function whole(query: URLSearchParams, name: string, usual: number): number {
  const text = query.get(name);
  if (text === null) return usual;
  if (!/^\d{1,9}$/.test(text))
    throw unsupported(`the value '${text}' of the query parameter '${name}'`, 'sandbox/site/jsm/page.ts');
  return Number(text);
}

/** `true` or `false`; anything else is refused with 400. */
export function flag(query: URLSearchParams, name: string, usual: boolean): boolean {
  const text = query.get(name);
  if (text === null) return usual;
  if (text !== 'true' && text !== 'false')
    throw refuseDesk(400, `The value '${text}' of the query parameter '${name}' is not a valid boolean.`);
  return text === 'true';
}

/**
 * JSM's page of a list: no total. Only the values of the page are drawn.
 * @param path of the resource, below the API's own path, for the links to the other pages
 */
export function deskPage<Value>(
  site: Site,
  path: string,
  query: URLSearchParams,
  all: readonly Value[],
  draw: (value: Value) => Json,
): JsonObject {
  const start = whole(query, 'start', 0);
  const limit = Math.min(whole(query, 'limit', JSM_LIMITS.usualPage), JSM_LIMITS.mostOnPage);
  const values = all.slice(start, start + limit).map(draw);
  const base = `${site.baseUrl}${API}`;
  const link = (from: number): string => `${base}${path}?start=${from}&limit=${limit}`;
  const isLastPage = start + values.length >= all.length;
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: `${base}${path}`,
      base,
      context: '',
      ...(isLastPage ? {} : { next: link(start + limit) }),
      ...(start > 0 ? { prev: link(Math.max(0, start - limit)) } : {}),
    },
    values,
  };
}
