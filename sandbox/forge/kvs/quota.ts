import type { Clock } from '../../clock';
import { LIMITS } from '../limits';
import { RateWindow } from '../quota/rate-window';
import { KvsRefusal } from './refusal';

const MINUTE = 60_000;
const units = (bytes: number): number => Math.max(1, Math.ceil(bytes / LIMITS.kvs.unitBytes));

/** How much one installation asks of the store: a request counts once for each started 10 KB. */
export class KvsQuota {
  private readonly requests: RateWindow | undefined;
  private readonly reads: RateWindow;
  private readonly writes: RateWindow;

  constructor(clock: Clock, perSecond = false) {
    const { requestsPerSecond, readUnitsPerMinute, writeUnitsPerMinute } = LIMITS.kvs;
    this.requests = perSecond ? new RateWindow(clock, requestsPerSecond, 1000) : undefined;
    this.reads = new RateWindow(clock, readUnitsPerMinute, MINUTE);
    this.writes = new RateWindow(clock, writeUnitsPerMinute, MINUTE);
  }

  /** Throws where a second or a minute is full. */
  request(): void {
    if (this.requests?.take() === false) throw exceeded();
  }
  read(bytes: number): void {
    if (!this.reads.take(units(bytes))) throw exceeded();
  }
  /** A transaction is one write, and has a code of its own. */
  write(bytes: number, transaction: boolean): void {
    if (!this.writes.take(units(bytes))) throw exceeded(transaction ? 'TOO_MANY_REQUESTS' : undefined);
  }
}

const exceeded = (code = 'RATE_LIMIT_EXCEEDED'): KvsRefusal => new KvsRefusal(429, code, 'Rate limit exceeded');
