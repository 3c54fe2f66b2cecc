import type { Clock } from '../../clock';
import { LIMITS } from '../limits';
import { RateWindow } from './rate-window';

/** How often each person's front ends call functions in a minute. */
export class Invocations {
  private readonly people = new Map<string, RateWindow>();

  constructor(private readonly clock: Clock) {}

  /** False: one too many. People who are not signed in count as one. */
  take(accountId = ''): boolean {
    const { frontEndPerMinute } = LIMITS.functions;
    const window = this.people.get(accountId) ?? new RateWindow(this.clock, frontEndPerMinute, 60_000);
    this.people.set(accountId, window);
    return window.take();
  }
}
