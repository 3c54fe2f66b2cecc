/** The sandbox's time as the page knows it: told by the site, carried on by the browser's own clock. */
export interface SandboxTime {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same, waiting until the site has been heard for the first time. */
  known(): Promise<number>;
  /** The site has said what time it is. */
  tell(now: number): void;
  /** Called about four times a second, and at once when the site has spoken. Returns how to stop. */
  onTick(listener: () => void): () => void;
}

const STEP = 250;

export interface SandboxTimeOptions {
  /** A clock that only runs forward, in milliseconds. */
  wall: () => number;
  every: (step: number, run: () => void) => () => void;
}

/** `now()` is 0 until the site has been heard. Ticks only while somebody listens. */
export function createSandboxTime({ wall, every }: SandboxTimeOptions): SandboxTime {
  const listeners = new Set<() => void>();
  let told: { now: number; at: number } | undefined;
  let stop: (() => void) | undefined;
  let heard: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const now = (): number => (told ? told.now + (wall() - told.at) : 0);
  const tick = (): void => listeners.forEach((listener) => listener());

  return {
    now,
    known: () => first.then(now),
    tell(time) {
      told = { now: time, at: wall() };
      heard();
      tick();
    },
    onTick(listener) {
      listeners.add(listener);
      stop ??= every(STEP, tick);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
