import { useEffect, useMemo, useRef } from 'react';
import type { ModuleRoute } from '../../route';
import { useSession } from '../../session';
import type { AppAddress, AppLocation } from '../stage';

/** The part of the page's address that belongs to the app, for `createHistory`. */
export function useAddress(route: ModuleRoute & { as: string }): AppAddress {
  const { navigate } = useSession();
  const current = useRef(route);
  current.current = route;
  const known = useRef(route.rest);
  const listeners = useRef(new Set<(to: AppLocation) => void>());

  useEffect(() => {
    // What the app has written itself it need not hear of.
    if (route.rest === known.current) return;
    known.current = route.rest;
    for (const listener of [...listeners.current]) listener(locationOf(route.rest));
  }, [route.rest]);

  return useMemo(
    () => ({
      read: () => locationOf(current.current.rest),
      write(how, { pathname, search, hash, state }) {
        const rest = `${pathname === '/' && !search && !hash ? '' : pathname}${search}${hash}`;
        known.current = rest;
        navigate({ ...current.current, rest }, { replace: how === 'replace', state: { app: state }, still: true });
      },
      go: (steps) => window.history.go(steps),
      onMoved(listener) {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [navigate],
  );
}

function locationOf(rest: string): AppLocation {
  const { pathname, search, hash } = new URL(rest.startsWith('/') ? rest : `/${rest}`, 'http://app.invalid');
  const kept: unknown = window.history.state;
  const state = typeof kept === 'object' && kept !== null && 'app' in kept ? kept.app : undefined;
  return { pathname, search, hash, state };
}
