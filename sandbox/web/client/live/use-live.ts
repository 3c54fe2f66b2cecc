import { useEffect, useRef, useState } from 'react';
import { useSession } from '../session';
import { latest, type Latest } from './latest';
import type { Live } from './stream';

export interface LiveValue<Value> {
  value?: Value;
  /** Why the last attempt failed; an older `value` stays beside it. */
  trouble?: unknown;
  refresh: () => Promise<void>;
}

/**
 * Loads at once, and again whenever the site tells of something that `concerns` it. `load` must be memoised; when it
 * changes, the old value stays until the new one is there, provided that both are about the same `subject`.
 */
export function useLive<Value>(
  subject: string,
  load: () => Promise<Value>,
  concerns: (event: Live) => boolean,
): LiveValue<Value> {
  const { stream } = useSession();
  const [state, setState] = useState<{ subject: string; load: unknown; value?: Value; trouble?: unknown }>({
    subject,
    load,
  });
  const runner = useRef<Latest>(undefined);
  const relevant = useRef(concerns);
  relevant.current = concerns;

  useEffect(() => {
    const mine = latest(
      load,
      (value) => setState({ subject, load, value }),
      (trouble) => setState((old) => ({ subject, load, trouble, value: old.load === load ? old.value : undefined })),
    );
    runner.current = mine;
    void mine.ask();
    const stop = stream.listen((event) => {
      if (event.type === 'again' || relevant.current(event)) void mine.ask();
    });
    return () => {
      stop();
      mine.stop();
    };
  }, [subject, load, stream]);

  const current = state.subject === subject ? state : undefined;
  return {
    value: current?.value,
    trouble: current?.trouble,
    refresh: () => runner.current?.ask() ?? Promise.resolve(),
  };
}
