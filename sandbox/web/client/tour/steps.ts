import type { Route } from '../route';

export interface Step {
  title: string;
  text: string;
  /** Where it is done, and as whom. */
  to?: Route;
  /** What the button that leads there says. */
  go?: string;
}

/** Technical support's queue of the ready desk. */
const L2_QUEUE = '12';

/** What a newcomer is shown first; the first step is done where they begin. */
export const STEPS: readonly Step[] = [
  {
    title: 'Escalate',
    text: 'You are the L1 agent, and have come to the end with a ticket. Press Escalate, say what you tried and what you need, and send. Then look at the three lines.',
  },
  {
    title: 'Take it over',
    text: 'Now be the L2 agent: the ticket that waits longest stands on top. Open one, read the notes, and press “Assign to me”, or send it back and say why.',
    to: { page: 'queues', queue: L2_QUEUE, sort: { column: 'since', order: 'ASC' }, as: 'agent-l2' },
    go: 'Be the L2 agent',
  },
];
