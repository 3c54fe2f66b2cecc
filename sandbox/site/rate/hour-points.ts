import type { Clock } from '../../clock';
import { LIMITS } from '../limits';
import { rateRefused, secondsTo } from './refused';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const POLICY = 'global-app-quota';

export interface PointsReport {
  /** Start of the hour in UTC, as ISO instant. */
  hour: string;
  /** Used by this site and by all others. */
  used: number;
  /** Of it, used on this site. */
  here: number;
  limit: number;
  /** Points of this site by minute, those with any. */
  byMinute: { minute: string; points: number }[];
}

/** The points that an app may spend in one UTC hour on all its sites together. A new hour begins with none used. */
export class HourPoints {
  private hour = 0;
  private here = 0;
  private elsewhere = 0;
  private minutes = new Map<number, number>();

  constructor(private readonly clock: Clock) {}

  charge(points: number): void {
    this.turn();
    this.here += points;
    const minute = Math.floor(this.clock.now() / MINUTE) * MINUTE;
    this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + points);
  }

  /** Other sites' use of the same quota, on top of what they have used. */
  spend(points: number): void {
    this.turn();
    this.elsewhere += points;
  }

  /** What other sites have used this hour. */
  setElsewhere(points: number): void {
    this.turn();
    this.elsewhere = points;
  }

  /** Throws the refusal when the hour's points are used up. There is no gradual throttling. */
  check(): void {
    this.turn();
    const now = this.clock.now();
    const limit = LIMITS.rates.pointsPerHour;
    if (this.used < limit) return;
    throw rateRefused({ reason: 'jira-quota-global-based', limit, now, reset: this.hour + HOUR, policy: POLICY });
  }

  /** What every answer tells about the quota; how much is left only when that is little. */
  headers(): Record<string, string> {
    this.turn();
    const { pointsPerHour: limit, nearLimit } = LIMITS.rates;
    const left = Math.max(0, limit - this.used);
    const near = left < limit * nearLimit;
    const reset = secondsTo(this.hour + HOUR, this.clock.now());
    return {
      'RateLimit-Policy': `"${POLICY}";q=${limit};w=${HOUR / 1000}`,
      RateLimit: `"${POLICY}";${near ? `r=${left};` : ''}t=${reset}`,
      ...(near ? { 'X-RateLimit-NearLimit': 'true', 'X-RateLimit-Remaining': String(left) } : {}),
    };
  }

  report(): PointsReport {
    this.turn();
    return {
      hour: new Date(this.hour).toISOString(),
      used: this.used,
      here: this.here,
      limit: LIMITS.rates.pointsPerHour,
      byMinute: [...this.minutes].map(([minute, points]) => ({ minute: new Date(minute).toISOString(), points })),
    };
  }

  private get used(): number {
    return this.here + this.elsewhere;
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR) * HOUR;
    if (hour === this.hour) return;
    this.hour = hour;
    this.here = this.elsewhere = 0;
    this.minutes = new Map();
  }
}
