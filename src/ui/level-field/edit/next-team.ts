import type { FieldRules } from '../read-rules';

/** The name of the team that takes a ticket of the level by itself: the level's default, else its only team. */
export function nextTeam({ teams, defaultTeams = {} }: FieldRules, level: string): string | null {
  const named = Object.hasOwn(defaultTeams, level) ? defaultTeams[level] : undefined;
  if (named !== undefined) return teams.find(({ id }) => id === named)?.name ?? null;
  const ofLevel = teams.filter((team) => team.level === level);
  return ofLevel.length === 1 ? (ofLevel[0]?.name ?? null) : null;
}
