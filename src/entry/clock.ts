import type { Clock } from '../ports';
import type { SetAlarm } from '../ports/alarm';

/** The platform's time; everything else is handed a clock. */
export const platformClock: Clock = { now: () => Date.now() };

/** The platform's timer. */
export const platformAlarm: SetAlarm = (ms) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rings = new Promise<void>((ring) => {
    timer = setTimeout(ring, ms);
  });
  return { rings, cancel: () => clearTimeout(timer) };
};
