import { DEFAULT_ACCOUNT } from './accounts';
import { type Area, moduleBase } from './host/addresses';
import { formatOther, type OtherPage, parseOther } from './other-routes';

export type Route = { as: string } & (
  | { page: 'issue'; key: string }
  | { page: 'queues'; queue?: string; sort?: Sort }
  | ModuleRoute
  | OtherPage
  | { page: 'unknown'; path: string }
);

/** A page of an app. Without a module: the list of those there are in the project's settings. */
export interface ModuleRoute {
  page: 'module';
  area: Area;
  project?: string;
  module?: string;
  /** What follows, path, query and hash: the app's own. */
  rest: string;
}

export interface Sort {
  column: string;
  order: 'ASC' | 'DESC';
}

/** Reads an address of these pages; `as` says which account looks at it. */
export function parseRoute(url: URL): Route {
  const as = url.searchParams.get('as') || DEFAULT_ACCOUNT;
  const issue = /^\/browse\/([^/]+)\/?$/.exec(url.pathname);
  if (issue?.[1]?.includes('-')) return { page: 'issue', key: decodeURIComponent(issue[1]).toUpperCase(), as };
  // A project's key alone leads to its work.
  if (issue?.[1] && !issue[1].includes('-')) return { page: 'queues', as };
  const module = parseModule(url);
  if (module) return { ...module, as };
  const other = parseOther(url);
  if (other) return { ...other, as };
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
    case 'module':
      return formatModule(route);
    case 'portal':
    case 'workflows':
    case 'inspector':
    case 'settings':
    case 'admin':
      return formatOther(route, query);
    case 'unknown':
      return `${route.path}?${query}`;
  }
}

function parseModule(url: URL): ModuleRoute | undefined {
  const [, project, place, inProject, below = ''] =
    /^\/projects\/([^/]+)\/(settings|apps)(?:\/([^/]+)(\/.*)?)?$/.exec(url.pathname) ?? [];
  const [, onSite, belowSite = ''] = /^\/apps\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
  const query = new URLSearchParams(url.search);
  query.delete('as');
  const after = `${query.size > 0 ? `?${query}` : ''}${url.hash}`;
  if (onSite) return { page: 'module', area: 'site', module: decodeURIComponent(onSite), rest: belowSite + after };
  if (!project || (place === 'apps' && !inProject)) return undefined;
  return {
    page: 'module',
    area: place === 'settings' ? 'settings' : 'project',
    project: decodeURIComponent(project).toUpperCase(),
    ...(inProject && { module: decodeURIComponent(inProject) }),
    rest: below + after,
  };
}

function formatModule({ area, project, module, rest, as }: ModuleRoute & { as: string }): string {
  const base = module ? moduleBase(area, module, project) : `/projects/${encodeURIComponent(project ?? '')}/settings`;
  const { pathname, searchParams, hash } = new URL(`${base}${rest}`, 'http://site.invalid');
  searchParams.set('as', as);
  return `${pathname}?${searchParams}${hash}`;
}

function parseSort(text: string | null): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith('-') ? { column: text.slice(1), order: 'DESC' } : { column: text, order: 'ASC' };
}
