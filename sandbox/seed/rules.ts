import type { Forge } from '../forge/forge.types';
import type { Json, JsonObject } from '../json';
import { FIELD, ISSUE_TYPE, OWNING_TEAM, PRIORITY, PROJECT, STATUS, TEAM } from './ids';
import { askApp } from './ready/ask-app';
import { CLOSE_CHECK, HELP_CLOSE_CHECK } from './ready/closing';
import { HELP_ESCALATION, HELP_LEVELS } from './ready/help-escalation';
import { NEW, withIds } from './ready/new-things';
import { ACCOUNT } from './stock/people';

const HOUR = 3_600_000;
const people = (...accountIds: string[]): JsonObject => ({ kind: 'people', accountIds });

/** Hours of the day in the desk's zone. */
const onWorkdays = (from: number, to: number): JsonObject => ({
  timeZone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: from * HOUR, end: to * HOUR })),
  holidays: [{ date: '2026-12-25', recurring: true }],
});
/** Logistics begins when the lorries come, so that in the morning it is closed. */
const LATE_SHIFT = onWorkdays(12, 20);

const HELP_RULES: JsonObject = {
  enabled: true,
  teamField: FIELD.team,
  levels: HELP_LEVELS,
  teams: [
    { id: TEAM.serviceDesk, name: 'Service Desk', level: 'L1' },
    { id: TEAM.technical, name: 'Technical Support', level: 'L2', notify: people(ACCOUNT.agentL2) },
    { id: TEAM.functional, name: 'Functional Support', level: 'L2' },
    { id: TEAM.logistics, name: 'Logistics', level: 'L2', hours: LATE_SHIFT },
    { id: TEAM.engineering, name: 'Product Engineering', level: 'L3', notify: people(ACCOUNT.agentL3) },
    { id: TEAM.vendor, name: 'Vendor', level: 'L4' },
  ],
  entryTeam: TEAM.serviceDesk,
  defaultTeams: { L1: TEAM.serviceDesk, L2: TEAM.technical, L3: TEAM.engineering, L4: TEAM.vendor },
  workTypes: {
    [ISSUE_TYPE.serviceRequest]: { waiting: STATUS.waitingForSupport, reentry: NEW.handingOver },
    [ISSUE_TYPE.incident]: { waiting: STATUS.open, reentry: NEW.handingOver },
    [ISSUE_TYPE.problem]: { waiting: STATUS.open, reentry: NEW.handingOver },
  },
  teamClock: { field: FIELD.timeWithTeam, stopsOn: 'reentry', proven: true },
  customerClocks: [FIELD.timeToFirstResponse, FIELD.timeToResolution],
  targets: [
    { priority: PRIORITY.highest, minutes: 60 },
    { priority: PRIORITY.high, minutes: 120 },
    { team: TEAM.engineering, minutes: 960 },
    { minutes: 240 },
  ],
  hours: onWorkdays(9, 17),
  escalation: HELP_ESCALATION,
  closeCheck: HELP_CLOSE_CHECK,
};

const OPS_RULES: JsonObject = {
  enabled: true,
  teamField: FIELD.owningTeam,
  levels: [
    { id: 'L1', name: 'Control room' },
    { id: 'L2', name: 'On site' },
    { id: 'L3', name: 'Manufacturer' },
  ],
  teams: [
    { id: OWNING_TEAM.controlRoom, name: 'Control room', level: 'L1' },
    { id: OWNING_TEAM.fieldCrew, name: 'Field crew', level: 'L2' },
    { id: OWNING_TEAM.network, name: 'Network', level: 'L2' },
    { id: OWNING_TEAM.manufacturer, name: 'Manufacturer', level: 'L3' },
  ],
  entryTeam: OWNING_TEAM.controlRoom,
  defaultTeams: { L1: OWNING_TEAM.controlRoom, L2: OWNING_TEAM.fieldCrew, L3: OWNING_TEAM.manufacturer },
  workTypes: { [ISSUE_TYPE.fault]: { waiting: STATUS.opsWaitingForCrew, reentry: NEW.handingOver } },
  teamClock: { field: FIELD.timeWithTeam, stopsOn: 'reentry', proven: true },
  customerClocks: [FIELD.timeToFirstResponse, FIELD.timeToResolution],
  targets: [{ minutes: 360 }],
  hours: { timeZone: 'Europe/Berlin', hours: [], holidays: [] },
  escalation: { managerRole: NEW.managerRole },
  closeCheck: CLOSE_CHECK,
};

interface RulesOf {
  readonly projectId: string;
  readonly rules: JsonObject;
}

/** The support rules of both ready desks, as their admin decides on them in the app's own set-up. */
export const READY_DRAFTS: readonly RulesOf[] = [
  { projectId: PROJECT.help, rules: HELP_RULES },
  { projectId: PROJECT.ops, rules: OPS_RULES },
];
/** The same as they are in force on the ready desks. */
export const READY_RULES: readonly RulesOf[] = READY_DRAFTS.map(({ projectId, rules }) => ({
  projectId,
  rules: withIds(rules),
}));

/** Saves rules through the app, as the site admin. Throws what the app refuses, in its own words. */
export async function saveRules(forge: Forge, projectId: string, rules: Json): Promise<void> {
  await askApp(forge, projectId, 'rules.save', rules);
}
