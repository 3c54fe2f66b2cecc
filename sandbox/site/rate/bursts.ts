import type { Clock } from '../../clock';
import { LIMITS } from '../limits';
import { rateRefused } from './refused';

const SECOND = 1000;

interface Bucket {
  tokens: number;
  at: number;
}

const isMethod = (method: string): method is keyof typeof LIMITS.rates.burst => method in LIMITS.rates.burst;

/** One bucket of tokens for each operation of the site, filled anew as the clock goes on. */
export class Bursts {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Takes a token, or throws the refusal. `operation`: method and path template. */
  take(operation: string): void {
    const [method = ''] = operation.split(' ', 1);
    const rate = LIMITS.rates.burstOf[operation] ?? (isMethod(method) ? LIMITS.rates.burst[method] : undefined);
    if (rate === undefined) return;
    const now = this.clock.now();
    const bucket = this.buckets.get(operation) ?? { tokens: rate, at: now };
    const tokens = Math.min(rate, bucket.tokens + ((now - bucket.at) * rate) / SECOND);
    if (tokens < 1) throw rateRefused({ reason: 'jira-burst-based', limit: rate, now, reset: now + SECOND });
    this.buckets.set(operation, { tokens: tokens - 1, at: now });
  }
}
