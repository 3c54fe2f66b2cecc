import { parseRoute, type Route } from '../../route';

/** Goes to an address of this site as the same account: within these pages where it is one of them. */
export function goToAddress(to: URL, newTab: boolean, account: string, navigate: (to: Route) => void): void {
  if (!to.searchParams.has('as')) to.searchParams.set('as', account);
  const route = parseRoute(to);
  if (newTab) window.open(to.href, '_blank', 'noopener');
  else if (route.page === 'unknown') window.location.assign(to.href);
  else navigate(route);
}
