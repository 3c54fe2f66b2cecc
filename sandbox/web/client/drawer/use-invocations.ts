import { useCallback, useRef } from 'react';
import { type Invocation, loadInvocations } from '../api/sandbox';
import { useLive } from '../live/use-live';
import { useSession } from '../session';

const KEPT = 400;

/** The app's newest invocations. Only what is new, or was still running, is asked for again. */
export function useInvocations(): { invocations?: readonly Invocation[]; trouble?: unknown } {
  const { http } = useSession();
  const known = useRef(new Map<number, Invocation>());
  const latest = useRef(0);
  const load = useCallback(async () => {
    const all = known.current;
    const unfinished = [...all.values()].find(({ outcome }) => outcome === 'running');
    const after = unfinished ? unfinished.id - 1 : Math.max(0, ...all.keys());
    for (const invocation of await loadInvocations(http, after, KEPT)) all.set(invocation.id, invocation);
    for (const id of [...all.keys()].slice(0, -KEPT)) all.delete(id);
    return [...all.values()];
  }, [http]);
  const { value, trouble } = useLive('invocations', load, (event) => {
    /* Time goes back only when the sandbox begins anew, and then ids do, too. */
    if (event.type === 'clock' && event.now < latest.current) known.current.clear();
    if (event.type === 'clock') latest.current = event.now;
    return event.type !== 'issue';
  });
  return { invocations: value, trouble };
}
