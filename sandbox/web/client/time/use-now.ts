import { useSyncExternalStore } from 'react';
import { useSession } from '../session';

/** The sandbox's time, in whole steps of `step` milliseconds; draws again when the step changes. 0: not known yet. */
export function useNow(step = 1000): number {
  const { time } = useSession();
  return useSyncExternalStore(time.onTick, () => Math.floor(time.now() / step) * step);
}
