import { AsyncLocalStorage } from 'node:async_hooks';

/** The one source of time. All times are milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

export interface Due {
  readonly time: number;
  readonly what: string;
  cancel(): void;
}

/**
 * Long work done from the agenda that may wait by the clock half-way (a function run). While it
 * sleeps the agenda goes on; when it wakes, the agenda waits for what `awake` answers.
 */
export interface Waiter {
  asleep(): void;
  awake(): Promise<void>;
}

/**
 * The sandbox's clock and its agenda: whatever shall happen later (an event's delivery, a queue
 * item, a schedule) is put on the agenda and happens when the clock reaches it, in order of time,
 * then of entry. Nothing else in the sandbox reads the time or sets a timer.
 */
export interface Timeline extends Clock {
  /** Puts `run` on the agenda; a time in the past means "as soon as possible". */
  at(time: number, what: string, run: () => Promise<void> | void): Due;
  /** Runs all that is due by now, also what becomes due meanwhile; answers when nothing is. */
  settle(): Promise<void>;
  /** Moves the clock forward to `time`, running everything due on the way at its own time. */
  advanceTo(time: number): Promise<void>;
  /** Runs what is due in the background; errors go to `onError`. */
  kick(): void;
  pending(): { due: number; later: number };
  /** All that is on the agenda, in the order in which it will happen. */
  agenda(): { time: number; what: string }[];
  /** From now on time runs with a wall clock (milliseconds from any origin). */
  tickWith(wall: () => number): void;
  /** Waits this many milliseconds by the clock. The one way to wait inside something that the agenda runs. */
  sleep(ms: number, what?: string): Promise<void>;
  /** Does `work`, telling `waiter` of every `sleep` inside it. */
  waiting<T>(waiter: Waiter, work: () => T): T;
}

/** Whose work is being done, in each chain of calls. One for all timelines: each more would slow every promise. */
const waiters = new AsyncLocalStorage<Waiter>();

interface Entry {
  time: number;
  order: number;
  what: string;
  run: () => Promise<void> | void;
  gone: boolean;
}

export interface TimelineOptions {
  startAt: number;
  onError?: (error: unknown, what: string) => void;
}

export function createTimeline({ startAt, onError }: TimelineOptions): Timeline {
  const agenda: Entry[] = [];
  let order = 0;
  let wall: (() => number) | undefined;
  let held: number | undefined = startAt;
  let offset = 0;
  let busy: Promise<void> = Promise.resolve();
  let kicked = false;

  const now = (): number => held ?? (wall ? wall() + offset : startAt);
  const hold = (time: number): void => {
    held = Math.max(time, now());
  };
  const release = (): void => {
    if (!wall || held === undefined) return;
    offset = held - wall();
    held = undefined;
  };
  const report =
    onError ??
    ((error: unknown) => {
      throw error;
    });

  const next = (until: number): Entry | undefined => {
    const first = agenda[0];
    return first && first.time <= until ? agenda.shift() : undefined;
  };

  async function run(until: () => number, travel: boolean): Promise<void> {
    for (let entry = next(until()); entry; entry = next(until())) {
      if (entry.gone) continue;
      if (travel) hold(entry.time);
      try {
        await entry.run();
      } catch (error) {
        report(error, entry.what);
      }
    }
  }

  /** One at a time: two advances never interleave, so a run is the same every time. */
  function queue(work: () => Promise<void>): Promise<void> {
    const result = busy.then(work);
    busy = result.catch(() => undefined);
    return result;
  }

  const timeline: Timeline = {
    now,
    at(time, what, runIt) {
      const entry: Entry = { time: Math.max(time, now()), order: order++, what, run: runIt, gone: false };
      let low = 0;
      let high = agenda.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (agenda[middle]!.time <= entry.time) low = middle + 1;
        else high = middle;
      }
      agenda.splice(low, 0, entry);
      return { time: entry.time, what, cancel: () => void (entry.gone = true) };
    },
    settle: () => queue(() => run(now, false)),
    advanceTo: (time) =>
      queue(async () => {
        const target = Math.max(time, now());
        hold(now());
        try {
          await run(() => target, true);
          hold(target);
        } finally {
          release();
        }
      }),
    kick() {
      if (kicked) return;
      kicked = true;
      setImmediate(() => {
        kicked = false;
        void queue(() => run(now, false));
      });
    },
    pending() {
      const live = agenda.filter((entry) => !entry.gone);
      const due = live.filter((entry) => entry.time <= now()).length;
      return { due, later: live.length - due };
    },
    agenda: () => agenda.filter(({ gone }) => !gone).map(({ time, what }) => ({ time, what })),
    sleep(ms, what = 'wait') {
      const waiter = waiters.getStore();
      waiter?.asleep();
      return new Promise((wake) => {
        timeline.at(now() + ms, what, () => {
          wake();
          return waiter?.awake();
        });
      });
    },
    waiting: (waiter, work) => waiters.run(waiter, work),
    tickWith(running) {
      held = now();
      wall = running;
      release();
    },
  };
  return timeline;
}
