import type { Clock } from '../../clock';
import { LIMITS } from '../limits';
import type { Issue } from '../model';
import { rateRefused } from './refused';

const LONGEST = Math.max(...LIMITS.rates.issueWrites.map(({ within }) => within));

/** Counts the writes to each issue, whoever makes them. */
export class IssueWrites {
  /** Times of the last writes by issue id, in order. */
  private readonly recent = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts one write, or throws the refusal where a window is full. What is refused is not counted. */
  count({ id }: Issue): void {
    const now = this.clock.now();
    const times = (this.recent.get(id) ?? []).filter((time) => time > now - LONGEST);
    for (const { writes, within } of LIMITS.rates.issueWrites) {
      const inside = times.filter((time) => time > now - within);
      const oldest = inside[0];
      if (oldest === undefined || inside.length < writes) continue;
      throw rateRefused({ reason: 'jira-per-issue-on-write', limit: writes, now, reset: oldest + within });
    }
    times.push(now);
    this.recent.set(id, times);
  }
}
