import type { Route } from '../route';

/** The project one is in, by what the page is about. */
export function projectOf(here: Route, otherwise: string): string {
  if (here.page === 'issue') return here.key.replace(/-\d+$/, '');
  if (here.page === 'settings') return here.project;
  return (here.page === 'module' && here.project) || otherwise;
}

/** Is the page one of those that the entry of a menu leads to? Settings count as one place. */
export function isAt(here: Route, to: Route): boolean {
  if (to.page === 'module') return here.page === 'settings' || (here.page === 'module' && here.area === to.area);
  return here.page === to.page;
}
