import type { Standing } from './moves/move';
import { handOvers, type Visit } from './visit';

type Pairs = { teams: string[]; count: number }[];

const between = (a: string, b: string): string[] => [a, b].sort();

/** How often a ticket went between each two teams, either way; what was undone does not count. */
export function pairsOf(visits: readonly Visit[]): Pairs {
  const pairs = new Map<string, Pairs[number]>();
  for (const { fromTeam, team } of handOvers(visits)) {
    if (fromTeam === null) continue;
    const teams = between(fromTeam, team);
    const key = teams.join(' ');
    pairs.set(key, { teams, count: (pairs.get(key)?.count ?? 0) + 1 });
  }
  return [...pairs.values()];
}

/** How often it went between these two so far. */
export const timesBetween = (pairs: Standing['pairs'], a: string, b: string): number =>
  pairs.find(({ teams }) => teams.join(' ') === between(a, b).join(' '))?.count ?? 0;
