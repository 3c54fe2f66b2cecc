import { FIELD, TEAM } from '../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import type { JsonObject } from '../../../sandbox/json';
import { editIssue } from '../../../sandbox/site/issues/edit-issue';
import type { Issue } from '../../../sandbox/site/model';
import { WATCH_PROPERTY } from '../../../src/domain/watch';
import type { ReadyDesk } from '../../support/ready-desk';

export const LEVEL = 'customfield_10200';
export type WorkType = 'Service request' | 'Incident';

/** How a ticket stands when its holder is changed, and what is then written. */
export interface State {
  name: string;
  /** Which work types know the state: the stock Incident has neither *Waiting for customer* nor *Escalated*. */
  only?: WorkType;
  /** Raised just before the change, not an hour earlier. */
  fresh?: boolean;
  prepare?(desk: ReadyDesk, issue: Issue, type: WorkType): void;
  /** Brought about a while after `prepare`. */
  later?(desk: ReadyDesk, issue: Issue, type: WorkType): void;
  /** The change looked at, and one before it that is overtaken. */
  change: JsonObject;
  before: JsonObject;
  /** Who has the ticket afterwards. */
  holder: { team: string; level: string };
  /** A closed ticket stays as it is. */
  untouched?: boolean;
}

const toTeam = {
  change: { [FIELD.team]: TEAM.technical },
  before: { [FIELD.team]: TEAM.logistics },
  holder: { team: TEAM.technical, level: 'L2' },
};
const working = (type: WorkType): string => (type === 'Incident' ? 'Work in progress' : 'In Progress');
const closed = (type: WorkType): string => (type === 'Incident' ? 'Completed' : 'Resolved');
export const waiting = (type: WorkType): string => (type === 'Incident' ? 'Open' : 'Waiting for support');

export const STATES: State[] = [
  { name: 'new', fresh: true, ...toTeam },
  { name: 'waiting, unassigned', ...toTeam },
  { name: 'waiting, assigned', prepare: (desk, it) => void desk.help.assign(it, ACCOUNT.agentL1), ...toTeam },
  {
    name: 'in progress',
    prepare(desk, it, type) {
      desk.help.assign(it, ACCOUNT.agentL1);
      desk.help.moveTo(it, working(type));
    },
    ...toTeam,
  },
  {
    name: 'waiting for customer',
    only: 'Service request',
    prepare(desk, it) {
      desk.help.assign(it, ACCOUNT.agentL1);
      desk.help.comment(it, 'Which version is it?');
      desk.help.moveTo(it, 'Waiting for customer');
    },
    ...toTeam,
  },
  {
    name: 'escalated',
    only: 'Service request',
    // As it was before the support rules hid the stock transition.
    prepare(desk, it) {
      const { properties } = desk.help.project;
      const rules = properties[WATCH_PROPERTY]!;
      delete properties[WATCH_PROPERTY];
      desk.help.moveTo(it, 'Escalated');
      properties[WATCH_PROPERTY] = rules;
    },
    ...toTeam,
  },
  {
    name: 'pending',
    prepare(desk, it) {
      desk.help.assign(it, ACCOUNT.agentL1);
      desk.help.moveTo(it, 'Pending');
    },
    ...toTeam,
  },
  {
    name: 'resolved',
    prepare: (desk, it, type) => void desk.help.moveTo(it, closed(type)),
    untouched: true,
    ...toTeam,
  },
  {
    name: 'reopened',
    prepare: (desk, it, type) => void desk.help.moveTo(it, closed(type)),
    later: (desk, it, type) => void desk.help.moveTo(it, waiting(type)),
    ...toTeam,
  },
  {
    name: 'team unknown to any level',
    prepare(desk, it) {
      desk.help.assign(it, ACCOUNT.agentL1);
      editIssue(desk.site, it, { [FIELD.team]: MARKETING.id }, { accountId: ACCOUNT.agentL1 });
    },
    ...toTeam,
  },
  {
    name: 'level changed alone',
    prepare: (desk, it) => void desk.help.assign(it, ACCOUNT.agentL1),
    change: { [LEVEL]: 'L2' },
    before: { [LEVEL]: 'L3' },
    holder: { team: TEAM.technical, level: 'L2' },
  },
  {
    name: 'team and level changed together',
    prepare: (desk, it) => void desk.help.assign(it, ACCOUNT.agentL1),
    change: { [FIELD.team]: TEAM.functional, [LEVEL]: 'L3' },
    before: { [FIELD.team]: TEAM.logistics, [LEVEL]: 'L1' },
    holder: { team: TEAM.functional, level: 'L2' },
  },
];

/** A team of the site that no level of the desk has. */
export const MARKETING = { id: '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5099', name: 'Marketing' };
