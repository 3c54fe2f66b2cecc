import type { Visit } from '../domain/visit';
import type { Change } from './open-visit';

/** What a team goes on with that gets its ticket back as if nothing had been: its target, its time, its acceptance. Nothing where another team had it. */
export function timeBefore(
  former: Visit | undefined,
  team: string,
): Pick<Change, 'due' | 'state'> & { since?: number } {
  if (former?.team !== team) return {};
  return {
    due: former.due,
    since: former.before?.since ?? former.startedAt,
    ...(former.state === 'accepted' ? { state: 'accepted' as const } : {}),
  };
}
