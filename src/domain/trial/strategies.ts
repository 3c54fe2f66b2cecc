import type { Holder } from '../holder';
import { verbBetween, type Verb } from '../level';
import type { Policy } from '../policy';
import type { Strategy } from './trial';

/** The ways to start the team's clock anew that these rules allow, the surest first; at last the hand-over alone. */
export function strategiesFor(policy: Policy, assignable: boolean): [Strategy, ...Strategy[]] {
  if (!policy.teamClock) return ['none'];
  const types = Object.values(policy.workTypes);
  const between = types.length > 0 && types.every(({ reentry }) => reentry !== undefined);
  const [first, ...others]: Strategy[] = [
    ...(between ? (['reentry'] as const) : []),
    // A ticket that nobody has cannot lose its assignee.
    ...(assignable ? (['unassign'] as const) : []),
  ];
  return first ? [first, ...others, 'none'] : ['none'];
}

/** The desk's rules with one strategy as if it were proven. No team is told; the desk is treated as switched on. */
export function rulesOnTrial(policy: Policy, strategy: Strategy): Policy {
  return {
    ...policy,
    enabled: true,
    enabledAt: 0,
    teams: policy.teams.map(({ notify: _, ...team }) => team),
    teamClock: policy.teamClock && {
      field: policy.teamClock.field,
      stopsOn: strategy,
      proven: strategy !== 'none',
    },
  };
}

/** What of the rules decides how a hand-over goes, and so what a trial can say of them. */
export const onTrial = ({ teamClock, customerClocks, workTypes, fields, levels, teams, entryTeam }: Policy): string =>
  JSON.stringify([
    teamClock?.field ?? null,
    customerClocks,
    Object.entries(workTypes).map(([type, { waiting, reentry }]) => [type, waiting, reentry ?? null]),
    [fields.team.id, fields.level],
    levels.map(({ id }) => id),
    teams.map(({ id, level }) => [id, level]),
    entryTeam,
  ]);

/** Where a ticket of that team goes: to a team of the next higher level, else to any other. `null`: there is none. */
export function receiverAfter(policy: Policy, team: { id: string; level: string }): (Holder & { verb: Verb }) | null {
  const rank = (level: string): number => policy.levels.findIndex(({ id }) => id === level);
  const others = policy.teams.filter(({ id }) => id !== team.id).toSorted((a, b) => rank(a.level) - rank(b.level));
  const found = others.find(({ level }) => rank(level) > rank(team.level)) ?? others[0];
  if (!found) return null;
  const verb = verbBetween(policy.levels, team.level, found.level);
  return { team: found.id, teamName: found.name, level: found.level, verb };
}
