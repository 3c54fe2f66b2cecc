import type { SlaGoal, SlaMetric } from '../../site/model';
import { FIELD } from '../ids';
import { during, entered } from '../stock/slas';

export const TIME_WITH_TEAM = 'Time with team';

/** One cycle per team: started by the waiting status, stopped by every end of the work, and by *Handing over* once that is there. */
export const timeWithTeam = (
  id: string,
  on: { waiting: string[]; ended: string[]; paused: string[] },
  goals: SlaGoal[],
): SlaMetric => ({
  id,
  name: TIME_WITH_TEAM,
  start: [{ on: 'issue-created' }, ...entered(...on.waiting)],
  pause: during(...on.paused),
  stop: [...entered(...on.ended), { on: 'resolution', change: 'set' }],
  goals,
});

/** The columns of a queue that shows what a team holds, and both its clocks. */
export const teamQueueFields = (teamField: string): string[] => [
  'issuetype',
  'issuekey',
  'summary',
  'assignee',
  'status',
  'priority',
  'created',
  teamField,
  FIELD.timeToResolution,
  FIELD.timeWithTeam,
];
