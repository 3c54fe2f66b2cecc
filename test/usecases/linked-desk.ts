import type { Counting } from '../../src/domain/gate/counting';
import type { Link, LinkedItem } from '../../src/domain/gate/linked-item';
import type { CloseCheckRules } from '../../src/domain/gate/close-check-rules';
import { DEFAULT_ESCALATION } from '../../src/domain/escalation-rules';
import type { Policy } from '../../src/domain/policy';
import type { Ticket } from '../../src/domain/ticket';
import type { Errand } from '../../src/ports';
import type { LinkedTicket } from '../../src/ports/close-check';
import { hearOfLinkedItem } from '../../src/usecases/hear-of-linked-item';
import { hearOfLinkedWork } from '../../src/usecases/hear-of-linked-work';
import { reconcileTicket } from '../../src/usecases/reconcile-ticket';
import { aPolicy, aTicket, aVisit, HOUR, MONDAY, STATUS } from '../support/builders';
import { memoryEndings, memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryConversation } from '../support/in-memory/conversation';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLine } from '../support/in-memory/line';
import { memoryLinkedDesks, memoryLinkedNews } from '../support/in-memory/linked-news';
import { memoryLinkedWork } from '../support/in-memory/linked-work';
import { memoryOutcomes } from '../support/in-memory/outcomes';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';

export const ESCALATED = '10007';
export const COUNTING: Counting = {
  links: [{ type: ESCALATED, side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
};

/** A desk whose tickets wait for work in itself and in DEV. */
export function aLinkingPolicy(closeCheck: Partial<CloseCheckRules> = {}, over: Partial<Policy> = {}): Policy {
  const levels = {
    L2: { projectId: '10000', projectKey: 'HELP', workType: 'problem' },
    L3: { projectId: '10002', projectKey: 'DEV', workType: 'bug' },
  };
  return aPolicy({
    escalation: { ...DEFAULT_ESCALATION, linkedWork: { linkType: ESCALATED, levels } },
    closeCheck: { counting: COUNTING, returnTo: 'nobody', outcomeLevels: [], ...closeCheck },
    ...over,
  });
}

export const anItem = (over: Partial<LinkedItem> = {}): LinkedItem => ({
  issueId: '20001',
  key: 'DEV-1',
  projectId: '10002',
  status: 'In Progress',
  done: false,
  resolved: false,
  level: null,
  team: null,
  created: MONDAY - HOUR / 2,
  guarded: false,
  ...over,
});

/** The link as its ticket sees it. */
export const linkTo = ({ issueId, key, status, done }: LinkedItem): Link => ({
  type: ESCALATED,
  side: 'outward',
  issueId,
  key,
  status,
  done,
});

/** Tickets, the work that is linked to them, and the errands that are sent because of it, all in memory. */
export function aLinkedDesk({
  items = [anItem()],
  policy = aLinkingPolicy(),
  ticket: over = {},
  others = [],
}: { items?: LinkedItem[]; policy?: Policy; ticket?: Partial<Ticket>; others?: Policy[] } = {}) {
  const clock = { at: MONDAY, now: () => clock.at };
  const ledger = memoryLedger(clock);
  ledger.visits.push(aVisit());
  const tickets = memoryTickets(clock, aTicket({ links: items.map(linkTo), ...over }));
  const ticket = () => tickets.ticket('10101');
  const linkedWork = memoryLinkedWork([], items);
  const news = memoryLinkedNews((id, assignee) => tickets.change(id, { assignee }));
  const deps = {
    clock,
    ledger,
    tickets,
    linkedWork,
    news,
    policies: memoryPolicies(policy, ...others),
    errands: memoryErrands(),
    copies: memoryLinkedCopies(),
    outcomes: memoryOutcomes(),
    endings: memoryEndings(),
    linkedDesks: memoryLinkedDesks([['10002', '10000']]),
    conversation: memoryConversation(clock),
  };
  let operations = 0;
  const run = {
    linked: hearOfLinkedWork(deps),
    item: hearOfLinkedItem(deps),
    ticket: reconcileTicket({ ...deps, line: memoryLine(ledger) }),
  };
  const hear = (flip?: 'open' | 'closed', more: Partial<Errand> = {}) => {
    tickets.calls.length = news.calls.length = linkedWork.calls.length = deps.outcomes.calls.length = 0;
    const errand: Errand = { issueId: '10101', projectId: '10000', cause: 'linked', at: clock.at, ...more };
    return run.linked({ ...errand, ...(flip ? { flip } : {}) }, `operation-${++operations}`);
  };
  /** Work goes into or out of Done, as Jira shows it from both ends. */
  const set = (issueId: string, change: Partial<LinkedItem>) => {
    const item = { ...linkedWork.work.get(issueId)!, ...change };
    linkedWork.work.set(issueId, item);
    tickets.change('10101', { links: ticket().links.map((link) => (link.issueId === issueId ? linkTo(item) : link)) });
  };
  return {
    ...deps,
    run,
    hear,
    ticket,
    set,
    close: (issueId = '20001') => set(issueId, { done: true, resolved: true, status: 'Done' }),
    reopen: (issueId = '20001') => set(issueId, { done: false, resolved: false, status: 'To Do' }),
    /** All that Jira was asked, in the order of the areas. */
    calls: () => [...tickets.calls, ...linkedWork.calls.map(({ call }) => call), ...deps.outcomes.calls, ...news.calls],
    copy: () => deps.copies.all.get('10101'),
    told: () => news.comments.map(({ data }) => data.told),
    words: () => JSON.stringify(news.comments.at(-1)?.document ?? null),
    sent: () => deps.errands.sent.map(({ errand }) => errand),
    nextOperation: () => `operation-${++operations}`,
  };
}

/** The work as it sees its own links: from the other side. */
export const asTicket = (item: LinkedItem, ...parents: Pick<Link, 'issueId' | 'key' | 'done'>[]): LinkedTicket => ({
  id: item.issueId,
  key: item.key,
  projectId: item.projectId,
  level: null,
  status: { id: item.done ? STATUS.resolved : STATUS.progress, done: item.done },
  assignee: null,
  links: parents.map((parent) => ({ type: ESCALATED, side: 'inward', status: 'In Progress', ...parent })),
});

export const FRONT = { issueId: '10101', key: 'HELP-1', done: false };
