import type { Choices } from '../../../../domain/set-up/choices';
import type { PolicyDraft } from '../../../../domain/policy';
import { draftOf, TEMPLATES, type SetUpTemplate, type TemplateCode } from '../../../../domain/set-up/templates';
import { waitingOf } from '../../../../domain/set-up/work-types';
import { likelyField, onLevels, withLikelyTeams } from './teams';
import type { Typed, TypedLevel } from './typed';

export const templateOf = (code: TemplateCode): SetUpTemplate => {
  const found = TEMPLATES.find((template) => template.code === code);
  if (!found) throw new Error(`no template ${code}`);
  return found;
};

const levelsOf = (levels: readonly { id: string; name: string }[]): TypedLevel[] =>
  levels.map(({ id, name }) => ({ id, name, was: name }));

/** Work types as they stand in rules; one that is not taken in keeps the status that would fit it. */
const workTypesIn = (draft: PolicyDraft, { workTypes }: Choices): Typed['workTypes'] =>
  Object.fromEntries(
    workTypes.map(({ id, statuses }) => {
      const rule = draft.workTypes[id];
      return [id, { taken: rule !== undefined, waiting: rule?.waiting ?? waitingOf(statuses) }];
    }),
  );

/** What an SLA is called that measures teams. */
const OF_TEAM = /\bteams?\b|\bOLA\b|hand-?over/i;

/** All others are promised to customers until somebody says otherwise: those no hand-over may touch. */
function likelySlas({ slas }: Choices): Pick<Typed, 'teamSla' | 'customerSlas'> {
  const teamSla = slas.find(({ name }) => OF_TEAM.test(name))?.id ?? null;
  return { teamSla, customerSlas: slas.map(({ id }) => id).filter((id) => id !== teamSla) };
}

/** What has a sensible answer already, for a template. */
export function beginWith(code: TemplateCode, choices: Choices, managers: readonly string[]): Typed {
  const template = templateOf(code);
  const teamField = likelyField(choices);
  const draft = draftOf(template, choices, { teamField, teams: [] });
  const levels = levelsOf(template.levels);
  const typed = { ...fromDraft(draft, choices, managers), ...likelySlas(choices), template: code, levels };
  return withLikelyTeams(typed, choices);
}

/** Another template: its levels, and all that a person chose for levels that it has too. */
export function changeTemplate(typed: Typed, code: TemplateCode, choices: Choices): Typed {
  if (typed.template === code) return typed;
  const renamed = (id: string) => typed.levels.find((level) => level.id === id && level.name !== level.was)?.name;
  const levels = levelsOf(templateOf(code).levels).map((level) => ({
    ...level,
    name: renamed(level.id) ?? level.name,
  }));
  const next = onLevels({ ...typed, template: code }, levels);
  return typed.placed ? next : withLikelyTeams(next, choices);
}

/** What was answered in rules that were made before. */
export function fromDraft(draft: PolicyDraft, choices: Choices, managers: readonly string[]): Typed {
  const { teams, levels, entryTeam, defaultTeams, teamField, teamClock, customerClocks } = draft;
  const first = defaultTeams[levels[0]?.id ?? ''];
  return {
    template: null,
    levels: levelsOf(levels),
    teamField,
    teams: teams.map(({ id, name, level }) => ({ id, name, level })),
    named: [],
    placed: teams.length > 0,
    defaults: defaultTeams,
    entry: entryTeam === first ? null : entryTeam,
    workTypes: workTypesIn(draft, choices),
    teamSla: teamClock?.field ?? null,
    customerSlas: customerClocks,
    managers,
  };
}
