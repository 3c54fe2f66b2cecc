import { DEFAULT_ACCOUNT } from './accounts';

export type Route = { as: string } & (
  { page: 'issue'; key: string } | { page: 'queues'; queue?: string; sort?: Sort } | { page: 'unknown'; path: string }
);

export interface Sort {
  column: string;
  order: 'ASC' | 'DESC';
}

/** Reads an address of these pages; `as` says which account looks at it. */
export function parseRoute(url: URL): Route {
  const as = url.searchParams.get('as') || DEFAULT_ACCOUNT;
  const issue = /^\/browse\/([^/]+)\/?$/.exec(url.pathname);
  if (issue?.[1]) return { page: 'issue', key: decodeURIComponent(issue[1]).toUpperCase(), as };
  const queues = /^\/queues(?:\/([^/]+))?\/?$/.exec(url.pathname);
  if (!queues) return { page: 'unknown', path: url.pathname, as };
  const sort = parseSort(url.searchParams.get('sort'));
  return { page: 'queues', as, ...(queues[1] && { queue: decodeURIComponent(queues[1]) }), ...(sort && { sort }) };
}

/** The address of a page. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams({ as: route.as });
  switch (route.page) {
    case 'issue':
      return `/browse/${encodeURIComponent(route.key)}?${query}`;
    case 'queues':
      if (route.sort) query.set('sort', `${route.sort.order === 'DESC' ? '-' : ''}${route.sort.column}`);
      return `/queues${route.queue ? `/${encodeURIComponent(route.queue)}` : ''}?${query}`;
    case 'unknown':
      return `${route.path}?${query}`;
  }
}

function parseSort(text: string | null): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith('-') ? { column: text.slice(1), order: 'DESC' } : { column: text, order: 'ASC' };
}
