import type { SlaHit, SlaState } from '../model';
import type { Moment, Standing } from './life';

const turned = (change: { from: string | null; to: string | null } | undefined, how: 'set' | 'cleared'): boolean =>
  change !== undefined &&
  (how === 'set' ? change.from === null && change.to !== null : change.from !== null && change.to === null);

function hit(condition: SlaHit, moment: Moment): boolean {
  switch (condition.on) {
    case 'issue-created':
      return moment.created === true;
    case 'entered-status':
      return moment.entered === condition.statusId;
    case 'assignee':
      if (condition.change === 'from-unassigned') return turned(moment.assignee, 'set');
      if (condition.change === 'to-unassigned') return turned(moment.assignee, 'cleared');
      return moment.assignee !== undefined && moment.assignee.from !== null && moment.assignee.to !== null;
    case 'comment':
      return moment.comment === (condition.by === 'customer' ? 'by-customer' : 'for-customers');
    case 'resolution':
      return turned(moment.resolution, condition.change);
    case 'due-date':
      if (condition.change !== 'changed') return turned(moment.dueDate, condition.change);
      return moment.dueDate !== undefined && moment.dueDate.from !== null && moment.dueDate.to !== null;
  }
}

function holds(condition: SlaState, standing: Standing): boolean {
  switch (condition.while) {
    case 'status':
      return standing.status === condition.statusId;
    case 'assignee':
      return (standing.assignee !== null) === (condition.is === 'set');
    case 'resolution':
      return (standing.resolution !== null) === (condition.is === 'set');
    case 'due-date':
      return standing.dueDate !== null;
  }
}

/** Does any of the conditions happen at this moment? */
export const anyHit = (conditions: readonly SlaHit[], moment: Moment): boolean =>
  conditions.some((it) => hit(it, moment));

/** Does any of the conditions hold in this state? */
export const anyHolds = (conditions: readonly SlaState[], standing: Standing): boolean =>
  conditions.some((it) => holds(it, standing));
