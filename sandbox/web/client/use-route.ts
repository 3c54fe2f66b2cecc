import { useCallback, useEffect, useState } from 'react';
import { formatRoute, parseRoute, type Route } from './route';

const current = (): Route => parseRoute(new URL(window.location.href));

export interface Going {
  /** In place of the present entry of the browser's history. */
  replace?: boolean;
  /** Kept with the entry. */
  state?: unknown;
  /** Where the page is scrolled to stays as it is. */
  still?: boolean;
}

/** The page's address as state; going somewhere adds to the browser's history. */
export function useRoute(): [Route, (to: Route, how?: Going) => void] {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const back = (): void => setRoute(current());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const navigate = useCallback((to: Route, { replace, state = null, still }: Going = {}) => {
    const address = formatRoute(to);
    const from = window.location.pathname;
    if (replace) window.history.replaceState(state, '', address);
    else window.history.pushState(state, '', address);
    setRoute(current());
    if (!still && window.location.pathname !== from) window.scrollTo(0, 0);
  }, []);
  return [route, navigate];
}
