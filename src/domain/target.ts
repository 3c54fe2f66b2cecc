import type { Policy } from './policy';
import { afterWorking } from './working-hours';

const MINUTE = 60_000;

/** When a team's time for a visit is up (epoch milliseconds) by its own working hours, else the desk's; `null` where no target is set for it. */
export function targetDue(policy: Policy, team: string, priority: string | null, since: number): number | null {
  const target = policy.targets.find(
    (candidate) =>
      (!candidate.team || candidate.team === team) && (!candidate.priority || candidate.priority === priority),
  );
  const hours = policy.teams.find(({ id }) => id === team)?.hours ?? policy.hours;
  return target ? afterWorking(hours, since, target.minutes * MINUTE) : null;
}
