import type { Command } from './commands';
import type { Sla } from './desk';

/** A story that once ended badly: what went wrong then, and the shortest way there. */
export interface Story {
  what: string;
  /** The SLA variant under which it was found. */
  sla: Sla;
  story: readonly Command[];
}

const RAISED: Command = { do: 'raise', type: 'Get IT help', team: null, news: 'prompt' };

export const STORIES: readonly Story[] = [
  {
    what: 'A statement that ran on planned a look at a visit that was over, and the repair came back for it for ever.',
    sla: 'a loop counts as entering',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: read the ticket', fault: 'answer lost', after: 0 },
      { do: 'fault', at: 'errand: write the visit', fault: 'runs on', after: 0 },
      { do: 'give', ticket: 0, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
    ],
  },
  {
    what: 'A hand-over that an event about an assignment found was put down to whoever took the ticket.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: enter the waiting status', fault: '500', after: 0 },
      { do: 'give', ticket: 0, team: 'Logistics', by: 'manager', through: 'page', news: 'prompt' },
      { do: 'fault', at: 'errand: write the visit', fault: 'killed after', after: 1 },
      { do: 'take', ticket: 0, by: 'agentL1', news: 'prompt' },
      { do: 'wait', seconds: 2 },
      { do: 'give', ticket: 0, team: 'Service Desk', by: 'agentL2', through: 'API', news: 'prompt' },
    ],
  },
  {
    what: 'A reopening that was heard of late began when the team was last changed.',
    sla: 'stop, then start',
    story: [
      RAISED,
      { do: 'give', ticket: 0, team: 'Functional Support', by: 'agentL2', through: 'page', news: 'prompt' },
      { do: 'close', ticket: 0, news: 'prompt' },
      { do: 'wait', seconds: 575 },
      { do: 'reopen', ticket: 0, news: 'late', seconds: 180 },
    ],
  },
  {
    what: 'A level that could not be set for an hour became an escalation and a way back that nobody had made.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'level', ticket: 0, level: 'L3', by: 'agentL1', news: 'late', seconds: 180 },
      { do: 'trouble', what: 'the app may not edit' },
      { do: 'wait', seconds: 3900 },
    ],
  },
  {
    what: 'Where SLA readings lag, a ticket handed over as soon as it was raised switched re-entry off for the desk.',
    sla: 'readings lag by twenty seconds',
    story: [
      RAISED,
      { do: 'give', ticket: 0, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
    ],
  },
  {
    what: 'An answer to the customer while an edit took eight seconds switched re-entry off for the desk.',
    sla: 'stop, then start',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: edit the ticket', fault: 'slow', after: 0 },
      { do: 'give', ticket: -1, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
      { do: 'answer', ticket: 0, by: 'agentL1' },
    ],
  },
  {
    what: 'A ticket that was closed half-way, and then once not to be read, was looked at for ever.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'fault', at: 'click: read the ticket again', fault: 'slow', after: 0 },
      { do: 'click', ticket: -1, team: 'Technical Support', by: 'agentL1', reply: true, stale: false },
      { do: 'close', ticket: 0, news: 'doubled' },
      { do: 'wait', seconds: 405 },
      { do: 'fault', at: 'errand: read the ticket', fault: '503', after: 1 },
      { do: 'give', ticket: 0, team: 'Product Engineering', by: 'agentL3', through: 'API', news: 'doubled' },
    ],
  },
  {
    what: 'A level that was set by hand while a retry was at work was put down to nobody.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'raise', type: 'Report a system problem', team: 'Technical Support', news: 'prompt' },
      { do: 'fault', at: 'errand: read the ticket again', fault: '503', after: 0 },
      { do: 'give', ticket: 1, team: 'Product Engineering', by: 'agentL1', through: 'page', news: 'prompt' },
      { do: 'level', ticket: 1, level: 'L1', by: 'agentL3', news: 'reordered' },
    ],
  },
  {
    what: 'An SLA reading that was older than the one before a hand-over switched re-entry off for the desk.',
    sla: 'a loop counts as entering',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: read the ticket again', fault: 'slow', after: 0 },
      { do: 'give', ticket: -1, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
      { do: 'stale', what: 'sla', seconds: 15 },
      { do: 'wait', seconds: 319 },
    ],
  },
  {
    what: 'A write of the visit that ran on took back that all was done, and the team was told twice.',
    sla: 'readings lag by twenty seconds',
    story: [
      RAISED,
      { do: 'fault', at: 'click: write the visit', fault: 'runs on', after: 0 },
      { do: 'click', ticket: -1, team: 'Technical Support', by: 'agentL1', reply: true, stale: false },
      { do: 'close', ticket: -1, news: 'prompt' },
      { do: 'reopen', ticket: 0, news: 'prompt' },
    ],
  },
  {
    what: 'Where SLA readings lag, such a write took back that only the second look was left.',
    sla: 'readings lag by twenty seconds',
    story: [
      RAISED,
      RAISED,
      { do: 'fault', at: 'click: write the visit', fault: 'runs on', after: 0 },
      { do: 'click', ticket: -1, team: 'Technical Support', by: 'agentL1', reply: true, stale: false },
      RAISED,
      { do: 'click', ticket: -1, team: 'Technical Support', by: 'agentL1', reply: true, stale: false },
      { do: 'close', ticket: -1, news: 'prompt' },
      { do: 'click', ticket: 1, team: 'Logistics', by: 'agentL2', reply: false, stale: false },
    ],
  },
  {
    what: 'A refused edit whose record ran on was made anew through re-entry, once more.',
    sla: 'stop, then start',
    story: [
      RAISED,
      { do: 'trouble', what: 'the app may not edit' },
      { do: 'fault', at: 'errand: write the visit', fault: 'runs on', after: 0 },
      { do: 'give', ticket: 0, team: 'Product Engineering', by: 'agentL2', through: 'page', news: 'prompt' },
    ],
  },
  {
    what: 'An escalation whose fields could not be set was taken back in the name of whoever had changed the team before.',
    sla: 'readings lag by twenty seconds',
    story: [
      RAISED,
      { do: 'give', ticket: 0, team: 'Technical Support', by: 'agentL2', through: 'page', news: 'prompt' },
      { do: 'trouble', what: 'the field Support Level is deleted' },
      { do: 'click', ticket: 0, team: 'Product Engineering', by: 'manager', reply: false, stale: false },
      { do: 'wait', seconds: 3900 },
    ],
  },
  {
    what: 'An answer to the customer in the very moment of a hand-over switched re-entry off for the desk.',
    sla: 'a loop counts as entering',
    story: [
      RAISED,
      { do: 'wait', seconds: 3900 },
      { do: 'stale', what: 'sla', seconds: 15 },
      { do: 'give', ticket: 0, team: 'Functional Support', by: 'agentL1', through: 'API', news: 'reordered' },
      { do: 'answer', ticket: 0, by: 'manager' },
      { do: 'take', ticket: 0, by: 'agentL1', news: 'doubled' },
    ],
  },
  {
    what: 'A ticket that was closed and opened again while its event was taken up anew was reopened when it was closed.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: write the visit', fault: 'killed after', after: 0 },
      { do: 'close', ticket: 0, news: 'prompt' },
      { do: 'reopen', ticket: 0, news: 'prompt' },
    ],
  },
  {
    what: 'Notes whose click was killed before they were on record, and which could not be looked for while it was tried, belonged to nothing.',
    sla: 'as assumed',
    story: [
      RAISED,
      { do: 'fault', at: 'click: write the notes', fault: 'killed after', after: 0 },
      { do: 'click', ticket: -1, team: 'Technical Support', by: 'agentL1', reply: true, stale: false },
      { do: 'trouble', what: 'the app may not see the tickets' },
      { do: 'wait', seconds: 3900 },
    ],
  },
  {
    what: 'A ticket that was closed while it was handed over, and whose history could then not be read, was told of twice.',
    sla: 'a loop counts as entering',
    story: [
      RAISED,
      { do: 'fault', at: 'errand: enter re-entry', fault: 'slow', after: 0 },
      { do: 'give', ticket: -1, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
      { do: 'close', ticket: -1, news: 'prompt' },
      { do: 'fault', at: 'errand: read the ticket again', fault: '429 with Retry-After', after: 1 },
      { do: 'wait', seconds: 24 },
    ],
  },
];
