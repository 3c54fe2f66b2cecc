import type { Policy } from './policy';
import type { Ticket } from './ticket';

/** The one (level, team) that has a ticket. */
export interface Holder {
  readonly team: string;
  readonly teamName: string;
  readonly level: string;
}

/** Who has a ticket, as its fields say it: the team decides, the level follows. */
export type Holding = { kind: 'held'; holder: Holder } | { kind: 'nobody' } | { kind: 'unknown-team'; team: string };

function holderOfTeam(policy: Policy, teamId: string): Holder | undefined {
  const team = policy.teams.find((candidate) => candidate.id === teamId);
  return team && { team: team.id, teamName: team.name, level: team.level };
}

export function holding(policy: Policy, ticket: Pick<Ticket, 'team'>): Holding {
  if (!ticket.team) return { kind: 'nobody' };
  const holder = holderOfTeam(policy, ticket.team.id);
  return holder ? { kind: 'held', holder } : { kind: 'unknown-team', team: ticket.team.name };
}

/** The team that takes over when only the level was changed: the level's default, else its only team. */
export function holderOfLevel(policy: Policy, level: string): Holder | undefined {
  const named = policy.defaultTeams[level];
  if (named) return holderOfTeam(policy, named);
  const teams = policy.teams.filter((team) => team.level === level);
  return teams.length === 1 && teams[0] ? holderOfTeam(policy, teams[0].id) : undefined;
}

/** A changelog names teams, not ids (Team field), or ids (select field): either finds the team. */
export function holderNamed(policy: Policy, team: { id: string | null; name: string | null }): Holder | undefined {
  const found =
    policy.teams.find((candidate) => candidate.id === team.id) ??
    policy.teams.find((candidate) => candidate.name === team.name);
  return found && holderOfTeam(policy, found.id);
}
