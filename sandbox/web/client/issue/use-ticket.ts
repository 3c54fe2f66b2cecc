import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Snapshot, snapshotReader } from '../api/issue';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { follow, type Moment } from './moment';

export interface TicketState {
  snapshot?: Snapshot;
  moment?: Moment;
  trouble?: unknown;
  refresh: () => Promise<void>;
}

const REREAD_EVERY = 60_000;

/** A ticket, kept up to date; remembers the last change of team seen while the page was open. */
export function useTicket(key: string): TicketState {
  const { http, time } = useSession();
  const [moment, setMoment] = useState<Moment>();
  const last = useRef<Snapshot>(undefined);

  const read = useMemo(() => snapshotReader(http, key, time.known), [http, key, time]);
  const load = useCallback(async () => {
    const snapshot = await read();
    const before = last.current;
    last.current = snapshot;
    setMoment((old) => follow(before?.ticket.key === key ? old : undefined, before, snapshot));
    return snapshot;
  }, [read, key]);
  const { value, trouble, refresh } = useLive(
    key,
    load,
    (event) => event.type === 'clock' || (event.type === 'issue' && event.key === key),
  );

  /* A clock that stops for the night or starts in the morning says so only when read again. */
  useEffect(() => {
    const timer = setInterval(() => void refresh(), REREAD_EVERY);
    return () => clearInterval(timer);
  });
  return { snapshot: value, moment, trouble, refresh };
}
