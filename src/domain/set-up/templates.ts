import type { PolicyDraft } from '../policy';
import type { Choices } from './choices';
import { NEW } from './new-things';
import { MANAGED_SERVICE_LEVELS, SERVICE_DESK_LEVELS, TWO_TIER_LEVELS, type TemplateLevel } from './template-levels';
import { suggestedWorkTypes, waitingOf } from './work-types';

export type TemplateCode = 'it-service-desk' | 'two-tier' | 'managed-service';

/** Support rules to begin with. */
export interface SetUpTemplate {
  readonly code: TemplateCode;
  readonly name: string;
  readonly about: string;
  readonly levels: readonly TemplateLevel[];
}

export const TEMPLATES: readonly SetUpTemplate[] = [
  {
    code: 'it-service-desk',
    name: 'IT service desk',
    about: 'A service desk, several teams of specialists, and engineering.',
    levels: SERVICE_DESK_LEVELS,
  },
  {
    code: 'two-tier',
    name: 'Two-tier team',
    about: 'A front line, and experts behind it.',
    levels: TWO_TIER_LEVELS,
  },
  {
    code: 'managed-service',
    name: 'Managed service provider',
    about: 'A service desk for many customers, specialists, engineering, and vendors outside.',
    levels: MANAGED_SERVICE_LEVELS,
  },
];

/** What only the admin knows. */
export interface SetUpAnswers {
  readonly teamField: string;
  /** In the order in which they were named: the first one of a level is its default. */
  readonly teams: PolicyDraft['teams'];
  /** Ids; left out: those that fit (see `suggestedWorkTypes`). */
  readonly workTypes?: readonly string[];
}

const HOUR = 3_600_000;
const MINUTES = { first: 60, second: 120, other: 240, vendor: 960 } as const;

/** How Jira names the SLAs that it gives a service project: they are promised to customers. */
const STOCK_SLA = /^time to (first response|resolution|close after resolution|(approve|review) normal changes?|done)$/i;
/** The status into which the stock workflow escalates. */
const STOCK_ESCALATED = /^escalated$/i;
/** Work in which causes are looked for, without a customer of its own. */
const LINKED_TYPE = /^problem$/i;

/**
 * The rules of a template, for one project, as they could be saved: what is not there yet has the place of `NEW`. Every
 * level needs a team before they can be. Changes nothing and asks nobody.
 */
export function draftOf(template: SetUpTemplate, choices: Choices, answers: SetUpAnswers): PolicyDraft {
  const { teamField, teams } = answers;
  const defaultTeams: Record<string, string> = {};
  for (const { id, level } of teams) defaultTeams[level] ??= id;
  const entry = template.levels[0]?.id ?? '';
  const customer = choices.slas.filter(({ name }) => STOCK_SLA.test(name));
  const teamsSla = choices.slas.find(({ name }) => !STOCK_SLA.test(name));
  return {
    enabled: true,
    teamField,
    levels: template.levels.map(({ teams: _, ...level }) => level),
    teams: [...teams],
    entryTeam: defaultTeams[entry] ?? '',
    defaultTeams,
    workTypes: workTypesOf(choices, answers),
    teamClock: teamsSla ? { field: teamsSla.id, stopsOn: 'reentry', proven: false } : null,
    customerClocks: customer.map(({ id }) => id),
    targets: targetsOf(choices, answers),
    hours: {
      timeZone: choices.timeZone,
      hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR })),
      holidays: [],
    },
    escalation: escalationOf(template, choices, defaultTeams),
    closeCheck: {
      counting: {
        links: [{ type: NEW.linkType, side: 'outward' }],
        levels: null,
        withoutLevel: true,
        projects: null,
        unresolvedIsOpen: false,
      },
    },
  };
}

function workTypesOf(choices: Choices, { workTypes }: SetUpAnswers): PolicyDraft['workTypes'] {
  const chosen = workTypes ?? suggestedWorkTypes(choices);
  return Object.fromEntries(
    choices.workTypes
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, statuses }) => [id, { waiting: waitingOf(statuses), reentry: NEW.reentry }]),
  );
}

/** Less time for what matters most; a vendor has what a contract usually says. Priorities are named from the highest on. */
function targetsOf({ priorities }: Choices, { teams }: SetUpAnswers): PolicyDraft['targets'] {
  const [first, second] = priorities.length > 2 ? priorities : [];
  return [
    ...teams.filter(({ level }) => level === 'L4').map(({ id }) => ({ team: id, minutes: MINUTES.vendor })),
    ...(first ? [{ priority: first.id, minutes: MINUTES.first }] : []),
    ...(second ? [{ priority: second.id, minutes: MINUTES.second }] : []),
    { minutes: MINUTES.other },
  ];
}

function escalationOf(
  { levels }: SetUpTemplate,
  { priorities, project, workTypes }: Choices,
  teams: Readonly<Record<string, string>>,
): PolicyDraft['escalation'] {
  const escalated = workTypes.flatMap(({ statuses }) =>
    statuses.filter(({ name, done }) => !done && STOCK_ESCALATED.test(name)).map(({ id }) => id),
  );
  const linked = workTypes.find(({ name }) => LINKED_TYPE.test(name));
  const opensAt = (level: TemplateLevel) => ({
    projectId: project.id,
    projectKey: project.key,
    workType: linked?.id ?? '',
    ...(teams[level.id] === undefined ? {} : { team: teams[level.id] }),
  });
  return {
    managerRole: NEW.managerRole,
    skipOnPriority: priorities.length > 2 ? (priorities[0]?.id ?? null) : null,
    linkedWork: {
      linkType: NEW.linkType,
      levels: Object.fromEntries(linked ? levels.slice(1).map((level) => [level.id, opensAt(level)]) : []),
    },
    stockEscalate:
      escalated.length > 0 ? { how: 'hidden', statuses: [...new Set(escalated)] } : { how: 'left', statuses: [] },
  };
}
