import type { ShownHolder, ShownVisit } from '../domain/answers';
import { FINDINGS } from '../domain/finding';
import type { Policy } from '../domain/policy';
import type { WorkingHours } from '../domain/shapes';
import { running, type Visit } from '../domain/visit';
import { workedBetween } from '../domain/working-hours';
import type { Clock, Ledger, Policies } from '../ports';
import type { Endings } from '../ports/close-check';

export interface ListVisitsDeps {
  clock: Clock;
  ledger: Pick<Ledger, 'visitsOf'>;
  policies: Pick<Policies, 'of'>;
  endings: Pick<Endings, 'of'>;
}

/**
 * A ticket's visits, newest first, as people read them: teams by the names that the rules give them today,
 * times held up to the next visit, the visit's own end, or now. A ticket that was moved here brings the
 * visits of its former desk along.
 */
export const listVisits =
  ({ clock, ledger, policies, endings }: ListVisitsDeps) =>
  async (issueId: string): Promise<ShownVisit[]> => {
    const [visits, ended] = await Promise.all([ledger.visitsOf(issueId), endings.of(issueId)]);
    const overrides = new Map(ended.map(({ sequence, override }) => [sequence, override]));
    const desks = [...new Set(visits.map(({ projectId }) => projectId))];
    const rules = new Map(await Promise.all(desks.map(async (id) => [id, await policies.of(id)] as const)));
    const now = clock.now();
    return visits.map((visit, index) => ({
      ...shown(rules.get(visit.projectId) ?? null, visit, visits[index - 1], now),
      override: overrides.get(visit.sequence) ?? null,
    }));
  };

const AROUND_THE_CLOCK: WorkingHours = { timeZone: 'UTC', hours: [], holidays: [] };

function shown(
  policy: Policy | null,
  visit: Visit,
  next: Visit | undefined,
  now: number,
): Omit<ShownVisit, 'override'> {
  const { sequence, beginning, cause, by, startedAt, due, notes, finding } = visit;
  const holder = (team: string, level: string): ShownHolder => ({ team, teamName: nameOf(policy, team), level });
  const endedAt = visit.endedAt ?? next?.startedAt ?? null;
  const until = endedAt ?? now;
  return {
    ...holder(visit.team, visit.level),
    sequence,
    from: visit.fromTeam !== null && visit.fromLevel !== null ? holder(visit.fromTeam, visit.fromLevel) : null,
    beginning,
    cause,
    by,
    state: next && running(visit) ? 'ended' : visit.state,
    startedAt,
    endedAt,
    held: Math.max(0, until - startedAt),
    worked: workedBetween(hoursOf(policy, visit.team), startedAt, until),
    due,
    notes,
    finding: finding === null ? null : FINDINGS[finding],
    ...(next?.beginning === 'undone' ? { undone: true } : {}),
  };
}

/** What the rules no longer know keeps its id. */
const nameOf = (policy: Policy | null, team: string): string =>
  policy?.teams.find(({ id }) => id === team)?.name ?? team;

const hoursOf = (policy: Policy | null, team: string): WorkingHours =>
  policy?.teams.find(({ id }) => id === team)?.hours ?? policy?.hours ?? AROUND_THE_CLOCK;
