import type { Projection } from '../../src/domain/projection';
import type { Policy } from '../../src/domain/policy';
import { defaultCloseCheck } from '../../src/domain/gate/close-check-rules';
import { shownRules } from '../../src/domain/shown-rules';
import type { JsonObject } from '../../sandbox/json';
import { aPolicy, CLOCK, HOUR, MINUTE, MONDAY, STATUS } from './builders';

/** Where a page on a ticket stands, and who reads it. */
export const CONTEXT = {
  locale: 'en_US',
  timezone: 'Europe/Berlin',
  extension: {
    type: 'jira:issueContext',
    issue: { id: '10101', key: 'HELP-1' },
    project: { id: '10000', key: 'HELP' },
  },
};

/** The rules of `aPolicy`, whose managers are role 10110 and whose linked work, which counts, hangs on link type 10007. */
export const pageRules = (over: Partial<Policy> = {}) => {
  const policy = aPolicy(over);
  const escalation = {
    ...policy.escalation,
    managerRole: '10110',
    linkedWork: { linkType: '10007', levels: { L3: { projectId: '10002', projectKey: 'DEV', workType: '10006' } } },
    ...over.escalation,
  };
  const closeCheck = over.closeCheck ?? defaultCloseCheck(policy.levels, escalation);
  return shownRules({ ...policy, escalation, closeCheck });
};

/** What `readDesk` is answered. */
export const deskAnswer = (over: JsonObject = {}, rules: unknown = pageRules()): JsonObject => ({
  value: {
    now: new Date(MONDAY).toISOString(),
    id: 10101,
    me: 'l1-agent',
    rules: JSON.parse(JSON.stringify(rules)),
    roles: [10002],
    drafts: null,
    ...over,
  },
});

export const aStamp = (over: Partial<Projection> = {}): Projection => ({
  visit: 1,
  operation: 'placing',
  level: 'L1',
  team: 't-desk',
  since: MONDAY - 125 * MINUTE,
  due: MONDAY + 115 * MINUTE,
  handOvers: 0,
  beginning: 'placed',
  from: null,
  by: null,
  notes: null,
  pairs: [],
  ...over,
});

/** An SLA as its field shows it. `left` in milliseconds; negative once breached. */
export const anSla = (name: string, left: number, over: JsonObject = {}): JsonObject => ({
  id: '1',
  name,
  completedCycles: [],
  ongoingCycle: {
    startTime: { epochMillis: MONDAY - HOUR },
    breachTime: { epochMillis: MONDAY + left },
    breached: left < 0,
    paused: false,
    withinCalendarHours: true,
    goalDuration: { millis: HOUR + left },
    elapsedTime: { millis: HOUR },
    remainingTime: { millis: left },
    ...over,
  },
});

const status = (id: string, name: string, category = 'indeterminate'): JsonObject => ({
  id,
  name,
  statusCategory: { key: category },
});

/** A link from the ticket to work of a higher level. */
export const aLink = (key: string, done = false, type = '10007'): JsonObject => ({
  type: { id: type },
  outwardIssue: {
    key,
    fields: { summary: `Summary of ${key}`, status: done ? status('3', 'Done', 'done') : status('2', 'In review') },
  },
});

/** What `readTicket` is answered: a ticket of L1, assigned, its target due in 1 h 55 min. */
export const ticketAnswer = (fields: JsonObject = {}, stamp: Partial<Projection> = {}): JsonObject => ({
  id: '10101',
  key: 'HELP-1',
  names: { [CLOCK.resolution]: 'Time to resolution', [CLOCK.response]: 'Time to first response' },
  properties: { tierline: JSON.parse(JSON.stringify(aStamp(stamp))) },
  fields: {
    summary: 'The VPN drops every ten minutes',
    project: { id: '10000' },
    issuetype: { id: 'request' },
    status: status(STATUS.progress, 'In Progress'),
    assignee: { accountId: 'l1-agent' },
    priority: { id: '2', name: 'High' },
    issuelinks: [],
    'cf-team': { id: 't-desk', name: 'Service Desk' },
    'cf-level': 'L1',
    'cf-since': new Date(MONDAY - 125 * MINUTE).toISOString(),
    'cf-due': new Date(MONDAY + 115 * MINUTE).toISOString(),
    [CLOCK.resolution]: anSla('Time to resolution', 3 * HOUR),
    ...fields,
  },
});

export const inStatus = status;
