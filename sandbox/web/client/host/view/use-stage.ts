import { useMemo } from 'react';
import { useSession } from '../../session';
import { type AppContext, forgeApi, type Place, type Shown } from '../api';
import { resourceName } from '../addresses';
import { useAppPage } from '../page/app-page';
import type { Powers, Stage } from '../stage';

/** What a module's front end is answered from. Undefined for a module that draws nothing. */
export function useStage(shown: Shown, place: Place, powers: Powers): Stage | undefined {
  const { http } = useSession();
  const page = useAppPage();
  const api = useMemo(() => forgeApi(http), [http]);
  const context = useMemo(() => contextReader(() => api.context(shown, place)), [api, shown, place]);
  const resource = shown.resource ? resourceName(shown.resource) : undefined;
  return useMemo(
    () => (resource === undefined ? undefined : { api, page, shown, place, resource, powers, context }),
    [api, page, shown, place, resource, powers, context],
  );
}

/** Apps ask for their context first of all: it is under way before they do. Later they get it as it is then. */
function contextReader(load: () => Promise<AppContext>): () => Promise<AppContext> {
  let first: Promise<AppContext> | undefined = load();
  first.catch(() => undefined);
  return () => {
    const ready = first;
    first = undefined;
    return ready ?? load();
  };
}
