import type { PolicyDraft } from '../../../../domain/policy';
import type { Choices } from '../../../../domain/set-up/choices';
import { NEW } from '../../../../domain/set-up/new-things';
import { draftOf } from '../../../../domain/set-up/templates';
import { templateOf } from './begin';
import type { Typed } from './typed';

const only = <T>(all: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));

/** A level's default comes first: rules of a template take the first team as such. */
const defaultsFirst = ({ teams, defaults }: Typed): Typed['teams'] =>
  [...teams].sort((one, other) => Number(defaults[other.level] === other.id) - Number(defaults[one.level] === one.id));

/** Rules to begin with: the template's, or those that were there. Without either there is nothing to save. */
function base(typed: Typed, choices: Choices, rules: PolicyDraft | null): PolicyDraft {
  if (typed.template === null) {
    if (!rules) throw new Error('neither a template nor rules to begin with');
    return rules;
  }
  const template = templateOf(typed.template);
  const levels = template.levels.filter(({ id }) => typed.levels.some((level) => level.id === id));
  return draftOf({ ...template, levels }, choices, { teamField: typed.teamField, teams: [...defaultsFirst(typed)] });
}

/** Escalation rules without levels that were left out; linked work goes to each level's default team. */
function escalationFor({ escalation }: PolicyDraft, levels: ReadonlySet<string>, defaults: Typed['defaults']) {
  if (!escalation) return {};
  const { templates, linkedWork } = escalation;
  const opens = Object.entries(only(linkedWork?.levels ?? {}, levels)).map(([level, { team: _, ...where }]) => {
    const team = defaults[level];
    return [level, team === undefined ? where : { ...where, team }];
  });
  return {
    escalation: {
      ...escalation,
      ...(templates ? { templates: only(templates, levels) } : {}),
      ...(linkedWork ? { linkedWork: { ...linkedWork, levels: Object.fromEntries(opens) } } : {}),
    },
  };
}

function closeCheckFor({ closeCheck }: PolicyDraft, levels: ReadonlySet<string>) {
  if (!closeCheck?.outcomeLevels) return {};
  return { closeCheck: { ...closeCheck, outcomeLevels: closeCheck.outcomeLevels.filter((id) => levels.has(id)) } };
}

function workTypesFor({ workTypes }: Typed, before: PolicyDraft): PolicyDraft['workTypes'] {
  const taken = Object.entries(workTypes).filter(([, { taken }]) => taken);
  return Object.fromEntries(
    taken.map(([id, { waiting }]) => [id, { waiting, reentry: before.workTypes[id]?.reentry ?? NEW.reentry }]),
  );
}

/** Only what was seen to work on the same SLA stays proven. */
function teamClockFor({ teamSla }: Typed, { teamClock }: PolicyDraft): PolicyDraft['teamClock'] {
  if (teamSla === null) return null;
  return teamClock?.field === teamSla ? teamClock : { field: teamSla, stopsOn: 'reentry', proven: false };
}

/** The rules that were answered for, complete. `rules`: those to begin with, where there was no template. */
export function toDraft(typed: Typed, choices: Choices, rules: PolicyDraft | null): PolicyDraft {
  const draft = base(typed, choices, rules);
  const levels = new Set(typed.levels.map(({ id }) => id));
  const teams = new Set(typed.teams.map(({ id }) => id));
  const nameOf = (id: string, name: string): string => typed.levels.find((one) => one.id === id)?.name.trim() ?? name;
  return {
    ...draft,
    teamField: typed.teamField,
    levels: draft.levels.flatMap((level) =>
      levels.has(level.id) ? [{ ...level, name: nameOf(level.id, level.name) }] : [],
    ),
    teams: typed.teams.map((team) => ({ ...draft.teams.find(({ id }) => id === team.id), ...team })),
    entryTeam: typed.entry ?? typed.defaults[typed.levels[0]?.id ?? ''] ?? '',
    defaultTeams: { ...typed.defaults },
    workTypes: workTypesFor(typed, draft),
    teamClock: teamClockFor(typed, draft),
    customerClocks: [...typed.customerSlas],
    targets: draft.targets.filter(({ team }) => team === undefined || teams.has(team)),
    ...escalationFor(draft, levels, typed.defaults),
    ...closeCheckFor(draft, levels),
  };
}
