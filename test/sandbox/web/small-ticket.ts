import type { Snapshot } from '../../../sandbox/web/client/api/issue';
import type { Sla } from '../../../sandbox/web/client/api/sla';
import type { Ticket } from '../../../sandbox/web/client/api/ticket';

const WORKING = { id: '3', name: 'In Progress', category: 'indeterminate' } as const;
export const WAITING = { id: '10100', name: 'Waiting for support', category: 'indeterminate' } as const;
const SERVICE_DESK = { id: 't1', name: 'Service Desk' };
export const TECHNICAL_SUPPORT = { id: 't2', name: 'Technical Support' };

/** An SLA with one running cycle. */
export const running = (name: string, start: number, paused = false): Sla => ({
  id: name,
  name,
  completed: [],
  ongoing: {
    start,
    goal: 3_600_000,
    elapsed: 60_000,
    remaining: 3_540_000,
    paused,
    inHours: true,
    readAt: start + 60_000,
  },
});

/** A ticket that an agent of the service desk works on. */
export const snapshot = (changes: Partial<Ticket>, slas: Sla[]): Snapshot => ({
  comments: [],
  may: { edit: true, comment: ['internal', 'reply'], take: true },
  slas,
  ticket: {
    id: '10001',
    key: 'HELP-1',
    summary: 'VPN drops',
    project: { id: '10000', key: 'HELP', name: 'IT help desk', type: 'service_desk' },
    type: 'Service request',
    status: WORKING,
    assignee: { id: '712020:agent-l1', name: 'L1 agent' },
    labels: [],
    created: 0,
    team: SERVICE_DESK,
    level: 'L1',
    links: [],
    transitions: [],
    history: [],
    ...changes,
  },
});
