import type { Policy } from './policy';
import { afterWorking } from './working-hours';

const MINUTE = 60_000;

/** When a team's time for a visit is up (epoch milliseconds), or `null` where no target is set for it. */
export function targetDue(policy: Policy, team: string, priority: string | null, since: number): number | null {
  const target = policy.targets.find(
    (candidate) =>
      (!candidate.team || candidate.team === team) && (!candidate.priority || candidate.priority === priority),
  );
  return target ? afterWorking(policy.hours, since, target.minutes * MINUTE) : null;
}
