import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session';
import { forgeApi, type Place, type Shown } from '../api';

export interface Modules {
  /** Undefined until known. */
  modules?: Shown[];
  trouble?: unknown;
}

/** The modules of these types that are shown at a place to whoever looks. `types` and `place` must be memoised. */
export function useModules(types: readonly string[], place: Place): Modules {
  const { http } = useSession();
  const asked = useMemo(() => ({ http, types, place }), [http, types, place]);
  const [state, setState] = useState<Modules & { asked?: unknown }>({});
  useEffect(() => {
    let gone = false;
    forgeApi(asked.http)
      .modules(asked.types, asked.place)
      .then(
        (modules) => !gone && setState({ asked, modules }),
        (trouble: unknown) => !gone && setState({ asked, trouble }),
      );
    return () => {
      gone = true;
    };
  }, [asked]);
  return state.asked === asked ? state : {};
}
