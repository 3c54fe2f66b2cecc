import type { Calendar, Site, SlaGoal, SlaHit, SlaMetric, SlaState } from '../../site/model';
import { CALENDAR, STATUS } from '../ids';

const HOUR = 3_600_000;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export const entered = (...statusIds: string[]): SlaHit[] =>
  statusIds.map((statusId) => ({ on: 'entered-status', statusId }));
export const during = (...statusIds: string[]): SlaState[] =>
  statusIds.map((statusId) => ({ while: 'status', statusId }));

/** Goals by priority, in hours; what no priority names falls to `others`. */
export function goalsByPriority(calendarId: string, hours: Record<string, number>, others: number): SlaGoal[] {
  const goal = (jql: string | null, duration: number): SlaGoal => ({ jql, duration: duration * HOUR, calendarId });
  return [
    ...Object.entries(hours).map(([priority, duration]) => goal(`priority = ${priority}`, duration)),
    goal(null, others),
  ];
}

/** The calendars every new desk has. The holiday shows how one is entered. */
export function seedCalendars(site: Site): void {
  const calendars: Calendar[] = [
    {
      id: CALENDAR.always,
      name: '24/7 Calendar (Default)',
      timeZone: 'Europe/Berlin',
      hours: WEEK.map((weekday) => ({ weekday, start: 0, end: 24 * HOUR })),
      holidays: [],
    },
    {
      id: CALENDAR.officeHours,
      name: 'Sample 9-5 Calendar',
      timeZone: 'Europe/Berlin',
      hours: WEEK.slice(0, 5).map((weekday) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR })),
      holidays: [{ name: 'Sample holiday', date: '2026-12-25', recurring: true }],
    },
  ];
  for (const calendar of calendars) site.calendars.set(calendar.id, calendar);
}

/** Changes and problems have no goal: the metric does not apply to them. */
const notForChanges = (): SlaGoal => ({
  jql: 'issuetype in (Change, Problem)',
  duration: null,
  calendarId: CALENDAR.officeHours,
});

/** How long resolved work waits to be closed, and how long a change waits to be approved. */
function lesserMetrics(): SlaMetric[] {
  const { resolved, completed, closed, canceled, declined, awaitingImplementation } = STATUS;
  const goal = (jql: string | null, hours: number | null): SlaGoal => ({
    jql,
    duration: hours === null ? null : hours * HOUR,
    calendarId: CALENDAR.officeHours,
  });
  return [
    {
      id: '4',
      name: 'Time to close after resolution',
      start: entered(resolved, completed),
      pause: [],
      stop: entered(closed),
      goals: [notForChanges(), goal(null, 24)],
    },
    {
      id: '5',
      name: 'Time to approve normal change',
      start: [{ on: 'issue-created' }],
      pause: [],
      stop: entered(awaitingImplementation, declined, canceled, closed),
      goals: [goal('issuetype = Change', 40), goal(null, null)],
    },
  ];
}

/** What the template's four metrics of the desk start, pause and stop on. */
export function stockMetrics(): SlaMetric[] {
  const { resolved, canceled, closed, completed, declined } = STATUS;
  const { waitingForCustomer, waitingForApproval, pending } = STATUS;
  return [
    {
      id: '1',
      name: 'Time to first response',
      start: [{ on: 'issue-created' }],
      pause: [],
      stop: [
        { on: 'comment', by: 'for-customers' },
        ...entered(waitingForCustomer, resolved, canceled, completed, declined, closed),
        { on: 'resolution', change: 'set' },
      ],
      goals: [notForChanges(), ...goalsByPriority(CALENDAR.officeHours, { Highest: 1, High: 2 }, 4)],
    },
    {
      id: '2',
      name: 'Time to resolution',
      start: [{ on: 'issue-created' }, { on: 'resolution', change: 'cleared' }],
      pause: during(waitingForCustomer, waitingForApproval, pending),
      stop: [...entered(resolved, canceled, completed, declined, closed), { on: 'resolution', change: 'set' }],
      goals: [notForChanges(), ...goalsByPriority(CALENDAR.officeHours, { Highest: 4, High: 8, Medium: 16 }, 40)],
    },
    ...lesserMetrics(),
  ];
}
