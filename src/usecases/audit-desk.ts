import { decide } from '../domain/decide';
import { standsInLine } from '../domain/pace';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import {
  QueueFull,
  WHOLE_DESK,
  type ChangedPage,
  type Clock,
  type Errand,
  type Errands,
  type Ledger,
  type Listening,
  type Seen,
  type Tickets,
  type Watermarks,
} from '../ports';
import type { LinkedCopies } from '../ports/close-check';
import { LONGEST_MS, MINUTE, minutesSince, OVERLAP_MS } from './audit-window';
import { newlyLinked } from './newly-linked';

export interface AuditDeskDeps {
  clock: Clock;
  tickets: Pick<Tickets, 'changedWithin'>;
  ledger: Pick<Ledger, 'lastOf' | 'report' | 'settleDesk'>;
  watermarks: Watermarks;
  errands: Errands;
  listening: Listening;
  copies: Pick<LinkedCopies, 'ofAll'>;
}

/** Pages of a run, which has 25 seconds; some more where so many tickets were changed in one minute. */
const PAGES = 20;
const MOST_PAGES = 30;
/** The queue takes 500 events a minute, and others send some, too. */
export const MOST_AT_ONCE = 400;
/** Seconds until a run goes on. Where more was missed than may be sent, hand-overs stand in a line of 1,000 an hour. */
const GOES_ON = { pages: 120, errands: 900 };

/** What a run came to. */
export interface Audited {
  /** Tickets sent to be looked at. */
  readonly missed: number;
  /** Of the last change that it read. */
  readonly until: number;
  /** Among them some whose events should have come. */
  readonly unheard: boolean;
  /** What the run did not come to: pages that it has not read, or tickets that it could not send. */
  readonly left: 'nothing' | 'pages' | 'errands';
}

/**
 * Looks for hand-overs of a desk whose event never came, in what was changed since it last looked: one search a page.
 * Where there is more than one run reads, or than the queue takes, it keeps its place and sends an errand that goes on
 * in some minutes; should that be lost, the next hour does. Rejects with JiraFailure, having kept no place.
 */
export async function auditDesk(deps: AuditDeskDeps, policy: Policy, most: number): Promise<Audited> {
  const { clock, watermarks } = deps;
  const projectId = policy.desk.projectId;
  const now = clock.now();
  const kept = await watermarks.of(projectId);
  const at = Math.max(kept?.at ?? policy.enabledAt, now - LONGEST_MS);
  // What was cut short has seen the lag of search already, and gets it looked at again when it is through.
  const cut = kept?.cut && kept.cut.until > now - LONGEST_MS ? kept.cut : null;
  const from = cut ? cut.until - MINUTE : at - OVERLAP_MS;
  const beyond = cut?.until ?? from;
  const read = await readPages(deps, policy, { from, beyond, most });
  const begun = cut?.begun ?? now;
  const seen: Seen = read.left === 'nothing' ? { at: begun } : { at, cut: { begun, until: read.until } };
  await watermarks.set(projectId, seen);
  if (read.unheard) await checkListening(deps, projectId);
  // Where it came no further, each page costs points and shows the same: what stands there is handed over meanwhile.
  if (read.left !== 'nothing' && read.until > beyond) await askToGoOn(deps, projectId, read.left);
  return read;
}

/** Reads on until it is past where it was cut short before: otherwise it would never get beyond a very busy minute. */
async function readPages(
  deps: AuditDeskDeps,
  policy: Policy,
  { from, beyond, most }: { from: number; beyond: number; most: number },
): Promise<Audited> {
  const minutes = minutesSince(from, deps.clock.now());
  let page: string | null = null;
  let until = beyond;
  let missed = 0;
  let unheard = false;
  const soFar = (left: Audited['left']): Audited => ({ missed, until, unheard, left });
  for (let count = 0; count < MOST_PAGES && (count < PAGES || until <= beyond) && missed < most; count++) {
    const found: ChangedPage = await deps.tickets.changedWithin(policy, minutes, page);
    const errands = await errandsOf(deps, policy, found.tickets);
    unheard ||= errands.some(({ cause }) => cause === 'audit');
    try {
      await deps.errands.send(errands);
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      return soFar('errands');
    }
    missed += errands.length;
    until = Math.max(until, found.until ?? until);
    page = found.next;
    if (page === null) return soFar('nothing');
  }
  return soFar(missed < most ? 'pages' : 'errands');
}

async function errandsOf(deps: AuditDeskDeps, policy: Policy, tickets: ChangedPage['tickets']): Promise<Errand[]> {
  const { projectId } = policy.desk;
  const at = deps.clock.now();
  const astray = await outOfStep(deps, policy, tickets);
  const linked = await newlyLinked(deps, policy, tickets);
  return [
    ...astray.map((issueId): Errand => ({ issueId, projectId, cause: 'audit', at })),
    ...linked.map((issueId): Errand => ({ issueId, projectId, cause: 'linked', at })),
  ];
}

/** A queue that is full takes this no more than the rest: then the next hour goes on. */
export async function askToGoOn(
  { errands, clock }: Pick<AuditDeskDeps, 'errands' | 'clock'>,
  projectId: string,
  left: keyof typeof GOES_ON = 'pages',
): Promise<void> {
  const errand: Errand = { issueId: WHOLE_DESK, projectId, cause: 'audit-desk', at: clock.now() };
  await errands.send([errand], GOES_ON[left]).catch((error: unknown) => {
    if (!(error instanceof QueueFull)) throw error;
  });
}

/** Somebody may have deleted the property that lets events through. Looked at only when events did not come. */
async function checkListening({ listening, ledger, clock }: AuditDeskDeps, projectId: string): Promise<void> {
  if (await listening.to(projectId)) return ledger.settleDesk(projectId, 'not-listening');
  await ledger.report({ code: 'not-listening', projectId, issueId: null, at: clock.now(), detail: '' });
}

/** The tickets whose holder, or way into or out of Done, the ledger does not show. */
async function outOfStep(
  { ledger, clock }: AuditDeskDeps,
  policy: Policy,
  found: ChangedPage['tickets'],
): Promise<string[]> {
  const now = clock.now();
  const last = await ledger.lastOf(found.map((ticket) => ticket.id));
  return found
    .filter((ticket) => {
      const visit = last.get(ticket.id) ?? null;
      if (visit && standsInLine(visit, now)) return false;
      const decision = decide(policy, glimpse(ticket), visit);
      // What is under way has its own retry.
      return decision.do !== 'nothing' && decision.do !== 'resume';
    })
    .map((ticket) => ticket.id);
}

const glimpse = (ticket: ChangedPage['tickets'][number]): Ticket => ({
  ...ticket,
  key: '',
  typeId: '',
  assignee: null,
  priority: null,
  transitions: [],
  clocks: {},
  stamp: null,
  overrideReason: null,
  history: null,
});
