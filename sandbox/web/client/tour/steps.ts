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

/** The ready desk's ticket that was escalated to two open work items. */
const FRONT_TICKET = 'HELP-14';

/** On the ready desk, what a newcomer is shown first; the first step is done where they begin. */
const AGENTS: readonly Step[] = [
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
  {
    title: 'Close it, if you can',
    text: 'This ticket waits for work of L3. Resolve it: it is refused, and says what is open. Be the L3 engineer there, resolve both with their outcome, come back: now it closes.',
    to: { page: 'issue', key: FRONT_TICKET, as: 'agent-l1' },
    go: 'Next: close a ticket',
  },
];

const RULES: Route = {
  page: 'module',
  area: 'settings',
  project: 'HELP',
  module: 'support-rules',
  rest: '',
  as: 'admin',
};

/** On the stock desk, the admin's way from the installed app to a desk that works. */
const ADMINS: readonly Step[] = [
  {
    title: 'Set up the desk',
    text: 'Tierline is installed, and this project is as Jira’s template leaves it: nothing hands tickets over yet. Be its admin, go through the set-up of the support rules, and apply the plan.',
    to: RULES,
    go: 'Be the admin',
  },
  {
    title: 'Add the team’s SLA',
    text: 'Jira has no API for SLAs. Add one by hand, with the name and the conditions that the set-up tells.',
    to: { page: 'settings', project: 'HELP', part: 'sla', as: 'admin' },
    go: 'Next: the SLA',
  },
  {
    title: 'Prove it',
    text: 'Let the trial hand over scratch tickets: it finds out whether the team’s clock starts anew and the customer’s runs on, and cleans up.',
    to: RULES,
    go: 'Next: the trial',
  },
  {
    title: 'Escalate',
    text: 'You are an L1 agent of the desk now. Press Escalate on this ticket, and look at the three lines.',
    to: { page: 'issue', key: 'HELP-7', as: 'agent-l1' },
    go: 'Next: a ticket',
  },
];

/** A tour: its steps, the pages it stands on, and the name under which the browser remembers how far one has come. */
export interface TourOf {
  name: string;
  steps: readonly Step[];
  pages: readonly Route['page'][];
}

const TOURS: Record<'ready' | 'stock', TourOf> = {
  ready: { name: 'tour', steps: AGENTS, pages: ['issue', 'queues'] },
  stock: { name: 'tour-stock', steps: ADMINS, pages: ['issue', 'queues', 'module', 'settings', 'admin', 'workflows'] },
};

/** The tour of the site as it began. */
export const tourHere = (): TourOf => TOURS[document.documentElement.dataset['seed'] === 'stock' ? 'stock' : 'ready'];
