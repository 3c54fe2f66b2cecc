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

/** What the template's two customer metrics of the desk start, pause and stop on. */
export function stockMetrics(): SlaMetric[] {
  const { resolved, canceled, closed, completed, waitingForCustomer, pending } = STATUS;
  return [
    {
      id: '1',
      name: 'Time to first response',
      start: [{ on: 'issue-created' }],
      pause: [],
      stop: [
        { on: 'comment', by: 'for-customers' },
        ...entered(waitingForCustomer, resolved, canceled, completed, closed),
        { on: 'resolution', change: 'set' },
      ],
      goals: goalsByPriority(CALENDAR.officeHours, { Highest: 1, High: 2 }, 4),
    },
    {
      id: '2',
      name: 'Time to resolution',
      start: [{ on: 'issue-created' }, { on: 'resolution', change: 'cleared' }],
      pause: during(waitingForCustomer, pending),
      stop: [...entered(resolved, canceled, completed, closed), { on: 'resolution', change: 'set' }],
      goals: goalsByPriority(CALENDAR.officeHours, { Highest: 4, High: 8, Medium: 16 }, 40),
    },
  ];
}
