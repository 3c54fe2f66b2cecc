export interface Calendar {
  id: string;
  name: string;
  /** IANA zone, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** Milliseconds of the local day; a day may have several spans. 1 is Monday, 7 Sunday. */
  hours: { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; start: number; end: number }[];
  holidays: { name: string; date: string; recurring: boolean }[];
}

/** Happens at an instant; lists of them are OR-ed. */
export type SlaHit =
  | { on: 'issue-created' }
  | { on: 'entered-status'; statusId: string }
  | { on: 'assignee'; change: 'from-unassigned' | 'to-unassigned' | 'changed' }
  | { on: 'comment'; by: 'customer' | 'for-customers' }
  | { on: 'resolution'; change: 'set' | 'cleared' }
  | { on: 'due-date'; change: 'set' | 'cleared' | 'changed' };

/** Holds over a stretch of time. */
export type SlaState =
  | { while: 'status'; statusId: string }
  | { while: 'assignee'; is: 'set' | 'not-set' }
  | { while: 'resolution'; is: 'set' | 'not-set' }
  | { while: 'due-date'; is: 'set' };

export interface SlaMetric {
  id: string;
  name: string;
  start: SlaHit[];
  pause: SlaState[];
  stop: SlaHit[];
  /** First match wins. No `duration` means the metric does not apply to those issues. */
  goals: SlaGoal[];
  /** Lists of goals in force before an edit, oldest first: a completed cycle keeps the one of its stop. */
  pastGoals?: { until: number; goals: SlaGoal[] }[];
}

/** `jql: null` matches every issue. `duration` in working milliseconds of the calendar. */
export interface SlaGoal {
  jql: string | null;
  duration: number | null;
  calendarId: string;
}

/** How an unknown of Jira's SLA engine behaves here; each is an assumption that can be switched. */
export interface SlaVariant {
  /** A transition to the status the issue already has counts as "Entered status". */
  loopCountsAsEntry: boolean;
  /** One change that both starts and stops: only stop, or stop and start again. */
  sameInstant: 'stop-only' | 'stop-then-start';
  /** Readers see cycles as they stood this many milliseconds ago. */
  readLag: number;
}
