import { adminPath, parseSettings, settingsPath, type AdminRoute, type SettingsRoute } from './settings/addresses';

/** A desk's portal: its start, the form of a request type, or one request. */
export interface PortalRoute {
  page: 'portal';
  desk: string;
  type?: string;
  key?: string;
}

/** The workflows of the site, or one of them, with a transition opened in it. */
export interface WorkflowsRoute {
  page: 'workflows';
  id?: string;
  transition?: string;
}

/** What the sandbox and the app do. `asked`: filters, the page of a list, what is opened in it. */
export interface InspectorRoute {
  page: 'inspector';
  tab: string;
  asked: Record<string, string>;
}

export type OtherPage = PortalRoute | WorkflowsRoute | InspectorRoute | SettingsRoute | AdminRoute;

export const FIRST_TAB = 'invocations';

export function parseOther(url: URL): OtherPage | undefined {
  const [, place, ...steps] = url.pathname.replace(/\/+$/, '').split('/').map(decodeURIComponent);
  const [first, second, third] = steps;
  if (place === 'portal' && first && steps.length <= 3) {
    const desk = first.toUpperCase();
    if (second === 'create' && third) return { page: 'portal', desk, type: third };
    if (steps.length <= 2) return { page: 'portal', desk, ...(second && { key: second.toUpperCase() }) };
  }
  if (place === 'workflows' && steps.length <= 1) {
    const transition = url.searchParams.get('transition');
    return { page: 'workflows', ...(first && { id: first }), ...(transition && { transition }) };
  }
  if (place === 'inspector' && steps.length <= 1) {
    const { as: _, ...asked } = Object.fromEntries(url.searchParams);
    return { page: 'inspector', tab: first ?? FIRST_TAB, asked };
  }
  return parseSettings(url.pathname);
}

/** `query` holds what every address has. */
export function formatOther(route: OtherPage, query: URLSearchParams): string {
  const path = (...steps: (string | undefined)[]): string =>
    steps
      .filter((it) => it !== undefined)
      .map((it) => `/${encodeURIComponent(it)}`)
      .join('');
  switch (route.page) {
    case 'portal':
      return `${path('portal', route.desk, route.type && 'create', route.type ?? route.key)}?${query}`;
    case 'workflows':
      if (route.transition) query.set('transition', route.transition);
      return `${path('workflows', route.id)}?${query}`;
    case 'settings':
      return `${settingsPath(route)}?${query}`;
    case 'admin':
      return `${adminPath(route)}?${query}`;
    case 'inspector':
      for (const [name, value] of Object.entries(route.asked)) query.set(name, value);
      return `${path('inspector', route.tab === FIRST_TAB ? undefined : route.tab)}?${query}`;
  }
}
