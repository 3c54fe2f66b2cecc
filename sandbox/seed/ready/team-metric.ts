import type { SlaGoal, SlaMetric } from '../../site/model';
import { FIELD, STATUS } from '../ids';
import { during, entered } from '../stock/slas';

export const TIME_WITH_TEAM = 'Time with team';

/** One cycle per team: started by the waiting status, stopped by *Handing over* and by every end of the work. */
export const timeWithTeam = (
  id: string,
  on: { waiting: string[]; ended: string[]; paused: string[] },
  goals: SlaGoal[],
): SlaMetric => ({
  id,
  name: TIME_WITH_TEAM,
  start: [{ on: 'issue-created' }, ...entered(...on.waiting)],
  pause: during(...on.paused),
  stop: [...entered(STATUS.handingOver, ...on.ended), { on: 'resolution', change: 'set' }],
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
