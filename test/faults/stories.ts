import type { Command } from './commands';

/** A story that once ended badly: what went wrong then, and the shortest way there. */
export interface Story {
  what: string;
  /** Whose SLA variant it was found under: the seed, modulo the number of variants. */
  seed: number;
  story: readonly Command[];
}

const RAISED: Command = { do: 'raise', type: 'Get IT help', team: null, news: 'prompt' };

export const STORIES: readonly Story[] = [
  {
    what: 'A statement that ran on planned a look at a visit that was over, and the repair came back for it for ever.',
    seed: 5,
    story: [
      RAISED,
      { do: 'fault', at: 'errand: read the ticket', fault: 'answer lost', after: 0 },
      { do: 'fault', at: 'errand: write the visit', fault: 'runs on', after: 0 },
      { do: 'give', ticket: 0, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
    ],
  },
  {
    what: 'A hand-over that an event about an assignment found was put down to whoever took the ticket.',
    seed: 144,
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
    seed: 74,
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
    seed: 164,
    story: [
      RAISED,
      { do: 'level', ticket: 0, level: 'L3', by: 'agentL1', news: 'late', seconds: 180 },
      { do: 'trouble', what: 'the app may not edit' },
      { do: 'wait', seconds: 3900 },
    ],
  },
  {
    what: 'Where SLA readings lag, a ticket handed over as soon as it was raised switched re-entry off for the desk.',
    seed: 7,
    story: [
      RAISED,
      { do: 'give', ticket: 0, team: 'Technical Support', by: 'agentL1', through: 'page', news: 'prompt' },
    ],
  },
];
