import { DEFAULT_ESCALATION } from '../../src/domain/escalation-rules';
import { parsePolicy, type Policy } from '../../src/domain/policy';
import type { Saved } from '../../src/domain/rules/version';
import type { Ticket } from '../../src/domain/ticket';
import type { Visit } from '../../src/domain/visit';

/** 2026-11-16T09:00:00Z, a Monday, 10:00 in Berlin. */
export const MONDAY = Date.UTC(2026, 10, 16, 9);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const STATUS = { waiting: '10', handing: '11', progress: '12', customer: '13', resolved: '14' } as const;
export const CLOCK = { team: 'cf-team-sla', resolution: 'cf-resolution', response: 'cf-response' } as const;

/** As an admin saved rules in the morning. */
export const SAVED: Saved = { at: MONDAY, by: 'admin', how: 'saved' };

/** A desk with three levels, as most have it; a test names only what it is about. */
export function aPolicy(over: Partial<Policy> = {}): Policy {
  return parsePolicy({
    version: 1,
    desk: { projectId: '10000', projectKey: 'HELP' },
    enabled: true,
    enabledAt: MONDAY - 24 * HOUR,
    fields: {
      team: { id: 'cf-team', kind: 'team' },
      level: 'cf-level',
      withTeamSince: 'cf-since',
      targetDue: 'cf-due',
    },
    levels: [
      { id: 'L1', name: 'Service desk' },
      { id: 'L2', name: 'Specialists' },
      { id: 'L3', name: 'Engineering' },
    ],
    teams: [
      { id: 't-desk', name: 'Service Desk', level: 'L1' },
      { id: 't-tech', name: 'Technical Support', level: 'L2' },
      { id: 't-func', name: 'Functional Support', level: 'L2' },
      { id: 't-prod', name: 'Product Engineering', level: 'L3' },
    ],
    entryTeam: 't-desk',
    defaultTeams: { L1: 't-desk', L2: 't-tech', L3: 't-prod' },
    workTypes: { request: { waiting: STATUS.waiting, reentry: STATUS.handing } },
    doneStatuses: [STATUS.resolved],
    teamClock: { field: CLOCK.team, stopsOn: 'reentry', proven: true },
    customerClocks: [CLOCK.resolution, CLOCK.response],
    targets: [{ minutes: 240 }],
    hours: { timeZone: 'Europe/Berlin', hours: [], holidays: [] },
    escalation: DEFAULT_ESCALATION,
    closeCheck: { counting: null, returnTo: 'nobody', outcomeLevels: ['L3'] },
    messages: {},
    ...over,
  });
}

/** A ticket that L1 works on: assigned, in progress, both clocks running. */
export function aTicket(over: Partial<Ticket> = {}): Ticket {
  const running = { completed: [], ongoing: { start: MONDAY - HOUR, paused: false } };
  return {
    id: '10101',
    key: 'HELP-1',
    projectId: '10000',
    typeId: 'request',
    status: { id: STATUS.progress, done: false },
    assignee: 'l1-agent',
    priority: 'medium',
    created: MONDAY - HOUR,
    team: { id: 't-desk', name: 'Service Desk' },
    level: 'L1',
    transitions: [
      { id: '1', to: STATUS.waiting },
      { id: '2', to: STATUS.handing },
      { id: '3', to: STATUS.resolved },
    ],
    clocks: { [CLOCK.team]: running, [CLOCK.resolution]: running, [CLOCK.response]: running },
    stamp: null,
    links: [],
    overrideReason: null,
    history: null,
    ...over,
  };
}

/** The open visit of L1 that belongs to `aTicket`. */
export function aVisit(over: Partial<Visit> = {}): Visit {
  return {
    issueId: '10101',
    sequence: 1,
    projectId: '10000',
    level: 'L1',
    team: 't-desk',
    fromLevel: null,
    fromTeam: null,
    beginning: 'placed',
    cause: 'created',
    by: null,
    startedAt: MONDAY - HOUR,
    due: null,
    policyVersion: 1,
    state: 'open',
    endedAt: null,
    progress: 'done',
    operation: 'placing',
    attempts: 0,
    retryAt: null,
    verification: 'not-needed',
    notified: 'no',
    finding: null,
    before: null,
    notes: null,
    ...over,
  };
}

export const team = (id: 't-desk' | 't-tech' | 't-func' | 't-prod'): Ticket['team'] => ({
  id,
  name: {
    't-desk': 'Service Desk',
    't-tech': 'Technical Support',
    't-func': 'Functional Support',
    't-prod': 'Product Engineering',
  }[id],
});
