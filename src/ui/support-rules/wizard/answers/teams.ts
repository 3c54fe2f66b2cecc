import type { Named } from '../../../../domain/doctor/desk-setup';
import type { Choices } from '../../../../domain/set-up/choices';
import type { Typed, TypedTeam } from './typed';

/** The field that most likely names the team: Jira's own where it is in use, else a list that is named like it. */
export function likelyField({ teamFields, teamsSeen }: Choices): string {
  const own = teamFields.find(({ kind }) => kind === 'team');
  const listed = teamFields.find(({ kind, name }) => kind === 'select' && /team|group/i.test(name));
  const likely = (teamsSeen.length > 0 ? own : undefined) ?? listed ?? own ?? teamFields[0];
  return likely?.id ?? '';
}

const fieldOf = ({ teamFields }: Choices, id: string) => teamFields.find((field) => field.id === id);

/** Only Jira's own teams have pages of which a link can be pasted. */
export const hasLinks = (choices: Choices, id: string): boolean => fieldOf(choices, id)?.kind === 'team';

/** Teams that can be chosen: options of a list, or those that were met, with those named by hand. */
export function knownTeams(choices: Choices, { teamField, named, teams }: Typed): Named[] {
  const field = fieldOf(choices, teamField);
  const found = field?.kind === 'select' ? field.options : choices.teamsSeen;
  const all = [...found, ...named, ...teams].map(({ id, name }): [string, Named] => [id, { id, name }]);
  return [...new Map(all).values()];
}

const ofLevel = (teams: readonly TypedTeam[], level: string): TypedTeam[] =>
  teams.filter((team) => team.level === level);

/** Each level's default is one of its teams: the first one, where it is none of them. */
function fitted(typed: Typed, teams: readonly TypedTeam[]): Typed {
  const defaults: Record<string, string> = {};
  for (const { id: level } of typed.levels) {
    const own = ofLevel(teams, level);
    const kept = own.find(({ id }) => id === typed.defaults[level]) ?? own[0];
    if (kept) defaults[level] = kept.id;
  }
  const entry = teams.some(({ id }) => id === typed.entry) ? typed.entry : null;
  return { ...typed, teams, defaults, entry };
}

/** These teams, and no others, are on the level; a team is on one level at a time. */
export function withTeams(typed: Typed, level: string, teams: readonly Named[]): Typed {
  const chosen = new Set(teams.map(({ id }) => id));
  const others = typed.teams.filter((team) => team.level !== level && !chosen.has(team.id));
  return fitted({ ...typed, placed: true }, [...others, ...teams.map(({ id, name }) => ({ id, name, level }))]);
}

/** A team that is on no list. */
export function withNamedTeam(typed: Typed, { id, name }: Named, level: string): Typed {
  const named = [...typed.named.filter((team) => team.id !== id), { id, name }];
  const others = ofLevel(typed.teams, level).filter((team) => team.id !== id);
  return withTeams({ ...typed, named }, level, [...others, { id, name }]);
}

/** Another field has other teams. */
export const withField = (typed: Typed, teamField: string, choices: Choices): Typed =>
  teamField === typed.teamField
    ? typed
    : withLikelyTeams({ ...typed, teamField, named: [], teams: [], placed: false }, choices);

export function withoutLevel(typed: Typed, level: string): Typed {
  const levels = typed.levels.filter(({ id }) => id !== level);
  return fitted(
    { ...typed, levels },
    typed.teams.filter((team) => team.level !== level),
  );
}

export const withName = (typed: Typed, level: string, name: string): Typed => ({
  ...typed,
  levels: typed.levels.map((one) => (one.id === level ? { ...one, name } : one)),
});

/** What names of teams usually say about where they stand, the clearest first. */
const TELLING: readonly [RegExp, string][] = [
  [/\b(l|tier ?|level ?)1\b|service ?desk|help ?desk|front ?line|first (line|level)/i, 'L1'],
  [/\b(l|tier ?|level ?)4\b|vendor|supplier|manufacturer/i, 'L4'],
  [/\b(l|tier ?|level ?)3\b|engineering|development|developers|third (line|level)/i, 'L3'],
];
/** With more of them, many belong to somebody else. */
const FEW = 8;

/** Puts teams where their names suggest; of a few, the rest is on the second level. */
export function withLikelyTeams(typed: Typed, choices: Choices): Typed {
  const known = knownTeams(choices, { ...typed, teams: [] });
  const has = (level: string): boolean => typed.levels.some(({ id }) => id === level);
  const teams = known.flatMap((team) => {
    const told = TELLING.find(([says, level]) => says.test(team.name) && has(level))?.[1];
    const level = told ?? (known.length <= FEW && has('L2') ? 'L2' : undefined);
    return level === undefined ? [] : [{ ...team, level }];
  });
  return fitted(typed, teams);
}

/** The same teams on other levels' ladder: those of levels that are no more are left out. */
export const onLevels = (typed: Typed, levels: Typed['levels']): Typed => {
  const ids = new Set(levels.map(({ id }) => id));
  return fitted(
    { ...typed, levels },
    typed.teams.filter(({ level }) => ids.has(level)),
  );
};
