import { useCallback, useEffect, useState } from 'react';
import { formatRoute, parseRoute, type Route } from './route';

const current = (): Route => parseRoute(new URL(window.location.href));

/** The page's address as state; going somewhere adds to the browser's history. */
export function useRoute(): [Route, (to: Route) => void] {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const back = (): void => setRoute(current());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const navigate = useCallback((to: Route) => {
    const address = formatRoute(to);
    const from = window.location.pathname;
    window.history.pushState(null, '', address);
    setRoute(current());
    if (window.location.pathname !== from) window.scrollTo(0, 0);
  }, []);
  return [route, navigate];
}
