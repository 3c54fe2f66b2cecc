import { AsyncResource } from 'node:async_hooks';
import type { Timeline, Waiter } from '../../clock';
import type { Invocation } from '../forge.types';

const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

/** Turns of the event loop without a sign of life after which a function is taken to wait for the clock. */
const ASLEEP_AFTER = 3;
const STUCK_AFTER = 500;

/** How the platform ends a function before it has answered. */
export type Cut = 'timeout' | 'killed' | 'out-of-memory';

export interface ActivityOptions {
  record: Invocation;
  timeline: Timeline;
  /** By the sandbox's clock. */
  deadline: number;
  /** Asked at each platform call, by its number from 1: does the function end there? */
  dies(call: number): Exclude<Cut, 'timeout'> | undefined;
}

/** What one invocation is doing: its platform calls, its timers, whether it waits for the clock, and its end. */
export class Activity implements Waiter {
  readonly cutShort: Promise<Cut>;
  readonly record: Invocation;
  /** Resolves when the end is on record and what follows from it is arranged. */
  readonly recorded: Promise<void>;
  markRecorded!: () => void;
  private cut!: (how: Cut) => void;
  /** Whether it has answered, or was cut short; then nothing reaches it any more. */
  over: 'no' | 'finished' | 'cut' = 'no';
  private calls = 0;
  private inFlight = new Set<string>();
  private outside = 0;
  private sleeping = 0;
  private signs = 0;
  private readonly timers = new Set<{ cancel(): void }>();
  private parked = false;
  private deadlineSet: { cancel(): void } | undefined;
  private wakeUp: () => void = () => undefined;

  constructor(private readonly options: ActivityOptions) {
    this.record = options.record;
    this.cutShort = new Promise((resolve) => (this.cut = resolve));
    this.recorded = new Promise((resolve) => (this.markRecorded = resolve));
  }

  /** One call to the platform. `outside`: it leaves the process, so only its answer ends the wait for it. */
  async platform<T>(what: string, work: () => Promise<T>, outside = false): Promise<T> {
    if (this.over !== 'no') throw this.late(what);
    this.calls += 1;
    const end = this.options.dies(this.calls);
    if (end) return this.die(end);
    const name = `${what} #${this.calls}`;
    this.inFlight.add(name);
    if (outside) this.outside += 1;
    this.stir();
    try {
      return await this.options.timeline.waiting(this, work);
    } finally {
      this.inFlight.delete(name);
      if (outside) this.outside -= 1;
      this.stir();
      if (this.isOver()) await new Promise(() => undefined);
    }
  }

  timer(run: () => void, ms: number, again: boolean): { cancel(): void } {
    const bound = AsyncResource.bind(run);
    const { timeline } = this.options;
    const handle = { cancel: () => undefined as void };
    const arm = (): void => {
      if (this.over !== 'no') return;
      const due = timeline.at(timeline.now() + Math.max(ms, again ? 1 : 0), 'timer of a function', () => {
        this.timers.delete(handle);
        this.stir();
        if (this.over !== 'no') return undefined;
        bound();
        if (again) arm();
        return this.quiet();
      });
      handle.cancel = () => {
        due.cancel();
        this.timers.delete(handle);
        again = false;
      };
      this.timers.add(handle);
    };
    arm();
    return { cancel: () => handle.cancel() };
  }

  asleep(): void {
    this.sleeping += 1;
    this.stir();
  }

  awake(): Promise<void> {
    this.sleeping -= 1;
    this.stir();
    return this.quiet();
  }

  /** Answers when the function has ended, or can go on only when the clock does. */
  async quiet(): Promise<void> {
    let still = 0;
    let seen = this.signs;
    while (this.over === 'no') {
      await (this.outside > 0 && !this.waitsForClock ? new Promise<void>((wake) => (this.wakeUp = wake)) : turn());
      still = seen === this.signs ? still + 1 : 0;
      seen = this.signs;
      if (still >= (this.waitsForClock ? ASLEEP_AFTER : STUCK_AFTER)) return this.park();
    }
    return this.recorded;
  }

  /** Puts the time limit on the agenda. Needed only where the clock can move while the function runs. */
  setDeadline(): void {
    const { timeline, deadline } = this.options;
    this.deadlineSet ??= timeline.at(deadline, 'time limit of a function', () => {
      void this.die('timeout');
      return this.recorded;
    });
  }

  /** True while the function does something, and not merely waits for the clock. */
  get active(): boolean {
    return this.over === 'no' && !this.parked;
  }

  /**
   * The function has answered. Calls it did not wait for are an error, and are waited for here, but for those that take
   * their time by the clock: whoever waits has the answer before.
   */
  async finish(): Promise<void> {
    const unanswered = [...this.inFlight];
    if (unanswered.length > 0) this.blame(`ended without waiting for ${unanswered.join(', ')}`);
    while (this.inFlight.size > this.sleeping) await turn();
    this.end('finished');
  }

  /** What has ended, or was cut short, hears nothing any more, as if its container were gone. */
  private isOver(): boolean {
    return this.over !== 'no';
  }

  private get waitsForClock(): boolean {
    return this.sleeping + this.timers.size > 0 && this.inFlight.size <= this.sleeping;
  }

  private park(): void {
    this.parked = true;
    this.setDeadline();
  }

  private die(how: Cut): Promise<never> {
    if (this.over === 'no') {
      this.end('cut');
      this.cut(how);
    }
    return new Promise(() => undefined);
  }

  private end(how: 'finished' | 'cut'): void {
    this.over = how;
    this.deadlineSet?.cancel();
    for (const timer of [...this.timers]) timer.cancel();
    this.stir();
  }

  private stir(): void {
    this.signs += 1;
    this.parked = false;
    this.wakeUp();
  }

  private late(what: string): Error {
    this.blame(`called ${what} after it had ended`);
    return new Error(`${what}: the invocation has ended`);
  }

  private blame(what: string): void {
    this.record.error = [this.record.error, what].filter(Boolean).join('; ');
  }
}
