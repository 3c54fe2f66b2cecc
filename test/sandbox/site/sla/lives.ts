import { Temporal } from 'temporal-polyfill';
import { readCycles, type Engine } from '../../../../sandbox/site/sla/engine';
import { lifeOf } from '../../../../sandbox/site/sla/life';
import type { SlaReading } from '../../../../sandbox/site/sla/cycle';
import type { Calendar, ChangeItem, Issue, SlaMetric } from '../../../../sandbox/site/model';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

export const at = (local: string, zone = 'Europe/Berlin'): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

const hours = (
  days: readonly Calendar['hours'][number]['weekday'][],
  ...spans: [number, number][]
): Calendar['hours'] =>
  days.flatMap((weekday) => spans.map(([start, end]) => ({ weekday, start: start * HOUR, end: end * HOUR })));

export const nineToFive: Calendar = {
  id: '2',
  name: '9-5',
  timeZone: 'Europe/Berlin',
  hours: hours(WEEK.slice(0, 5), [9, 17]),
  holidays: [],
};
export const always: Calendar = { ...nineToFive, id: '1', name: '24/7', hours: hours(WEEK, [0, 24]) };
export const seoul: Calendar = {
  id: '3',
  name: '9-12, 13-18',
  timeZone: 'Asia/Seoul',
  hours: hours(WEEK.slice(0, 5), [9, 12], [13, 18]),
  holidays: [],
};

/** An issue that lives by calls: each change is one entry of its history. */
export function anIssue(created: number, status: string) {
  const issue: Issue = {
    id: '1',
    key: 'HELP-1',
    projectId: '1',
    typeId: '1',
    statusId: status,
    values: { reporter: 'customer' },
    created,
    updated: created,
    creator: 'customer',
    history: [],
    comments: [],
    properties: {},
    version: 1,
  };
  const change = (when: number, ...items: ChangeItem[]) => {
    issue.history.push({ id: String(issue.history.length), author: 'agent', at: when, items });
    issue.version++;
    return it;
  };
  const item = (field: string, from: string | null, to: string | null): ChangeItem => ({
    field,
    fieldtype: 'jira',
    fieldId: field,
    from,
    fromString: from,
    to,
    toString: to,
  });
  const set = (field: string, to: string | null): ChangeItem => {
    const from = (issue.values[field] ?? null) as string | null;
    issue.values[field] = to;
    return item(field, from, to);
  };
  const enter = (to: string): ChangeItem => {
    const from = issue.statusId;
    issue.statusId = to;
    return item('status', from, to);
  };
  const it = {
    issue,
    moves: (when: number, to: string) => change(when, enter(to)),
    assigned: (when: number, to: string | null) => change(when, set('assignee', to)),
    resolved: (when: number, to: string | null) => change(when, set('resolution', to)),
    due: (when: number, to: string | null) => change(when, set('duedate', to)),
    movesAndAssigns: (when: number, to: string, assignee: string | null) =>
      change(when, enter(to), set('assignee', assignee)),
    comments(when: number, author: string, isPublic = true) {
      issue.comments.push({ id: '1', author, body: null, at: when, public: isPublic, properties: {} });
      return it;
    },
    loops(when: number) {
      (issue.loops ??= []).push({ at: when, statusId: issue.statusId, afterChanges: issue.history.length });
      return it;
    },
  };
  return it;
}

export const metric = (it: Partial<SlaMetric>): SlaMetric => ({
  id: '10',
  name: 'Time to resolution',
  start: [{ on: 'issue-created' }],
  pause: [],
  stop: [],
  goals: [],
  ...it,
});

/** Reads a metric with one goal for everything. */
export function read(
  issue: Issue,
  it: Partial<SlaMetric>,
  now: number,
  goal: { duration: number; calendar: Calendar } | null = { duration: 8 * HOUR, calendar: always },
  variant: Partial<Engine['variant']> = {},
): SlaReading {
  const reading = readCycles({
    metric: metric(it),
    life: lifeOf(issue, (author) => author === 'customer'),
    now,
    variant: { loopCountsAsEntry: false, sameInstant: 'stop-only', readLag: 0, ...variant },
    goal: () => goal,
  });
  return reading ?? { completed: [] };
}
