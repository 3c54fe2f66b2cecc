import type { FullDraft } from './draft';

export type Team = FullDraft['teams'][number];

/** A level's default team is one of its own: one that left is replaced by the first that is there. */
function fitted(draft: FullDraft): FullDraft {
  const defaultTeams: Record<string, string> = {};
  for (const { id: level } of draft.levels) {
    const own = draft.teams.filter((team) => team.level === level);
    const kept = own.find(({ id }) => id === draft.defaultTeams[level]);
    const [first] = own;
    if (kept) defaultTeams[level] = kept.id;
    else if (draft.defaultTeams[level] !== undefined && first) defaultTeams[level] = first.id;
  }
  return { ...draft, defaultTeams };
}

/** `takesLevel`: tickets whose level was changed alone go to it. */
export function withTeam(draft: FullDraft, team: Team, takesLevel: boolean): FullDraft {
  const known = draft.teams.some(({ id }) => id === team.id);
  const teams = known ? draft.teams.map((one) => (one.id === team.id ? team : one)) : [...draft.teams, team];
  const others = Object.entries(draft.defaultTeams).filter(([, id]) => id !== team.id);
  const defaultTeams = Object.fromEntries(takesLevel ? [...others, [team.level, team.id]] : others);
  // Where another level lost its default by this, the next of its teams takes over.
  const left = Object.keys(draft.defaultTeams).filter((level) => !(level in defaultTeams) && level !== team.level);
  for (const level of left) {
    const next = teams.find((one) => one.level === level);
    if (next) defaultTeams[level] = next.id;
  }
  return { ...draft, teams, defaultTeams };
}

export const withoutTeam = (draft: FullDraft, id: string): FullDraft =>
  fitted({ ...draft, teams: draft.teams.filter((team) => team.id !== id) });
