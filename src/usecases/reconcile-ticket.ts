import { decide, type Decision } from '../domain/decide';
import { passes } from '../domain/finding';
import type { Ticket } from '../domain/ticket';
import { running, unfinished, type Visit } from '../domain/visit';
import { JiraFailure, type Errand } from '../ports';
import { act } from './act-on-decision';
import { attemptToFindNotes } from './find-notes';
import { leaveVisit } from './leave-visit';
import type { Line } from '../ports/line';
import type { Look, ReconcileDeps } from './look';
import type { Outcome } from './outcome';
import { passOnDeletion, passOnTicket } from './pass-on-ticket';
import { recordFailure } from './record-failure';
import { standInLine, takeTurn } from './stand-in-line';
import { withLease } from './with-lease';

/** An event older than this may be overtaken by people's work: then the history is read as well. */
const LATE_MS = 10_000;
/** The team may be changed again while we hand over; more often than this is left to the next event. */
const ROUNDS = 3;

/**
 * Brings one ticket into order: takes its lease, reads it once, compares it with the open visit and
 * does what is missing. Safe to call at any time, twice, late, or for nothing.
 *
 * Rejects when nothing could be done or recorded at all: the caller's platform then tries again.
 */
export const reconcileTicket =
  (deps: ReconcileDeps & { line: Line }) =>
  async (errand: Errand, operation: string): Promise<Outcome> => {
    const { clock, ledger, policies } = deps;
    const { issueId } = errand;
    if (errand.cause === 'deleted') {
      await ledger.end(issueId, errand.at);
      await passOnDeletion(deps, issueId);
      return { outcome: 'ended', issue: issueId };
    }
    const policy = await policies.of(errand.projectId);
    if (!policy?.enabled) return { outcome: 'not-a-desk', issue: issueId };

    const outcome = await withLease(deps, issueId, operation, async (lease) => {
      const { visits, notBefore, waits } = await takeTurn(deps, errand);
      const [last] = visits;
      if (waits && last && notBefore !== undefined) return standInLine(deps, last, notBefore);
      const late = errand.cause !== 'event' || clock.now() - errand.at > LATE_MS;
      return look(deps, { policy, errand, lease, late, visits, ...(notBefore === undefined ? {} : { notBefore }) });
    });
    return outcome ?? { outcome: 'busy', issue: issueId };
  };

/** A statement that ran on after its time was up may have planned a look at a visit that is over: for ever, as nothing is left to do there. */
async function forgetFormer({ ledger }: ReconcileDeps, [, ...former]: readonly Visit[]): Promise<void> {
  for (const visit of former) if (visit.retryAt !== null) await leaveVisit(ledger, visit);
}

async function look(deps: ReconcileDeps, begun: Look): Promise<Outcome> {
  await forgetFormer(deps, begun.visits);
  const found = await attemptToFindNotes(deps, taken(begun));
  if ('failed' in found) return found.failed;
  const at = { ...begun, visits: found.visits };
  const last = at.visits[0] ?? null;
  const read = await readTicket(deps, at, last);
  if ('outcome' in read) return read;
  await passOnTicket(deps, at.policy, read, last);
  const outcome = await putInOrder(deps, at, read, last);
  return found.withdrawn && outcome.outcome === 'nothing' ? { ...outcome, outcome: 'withdrawn' } : outcome;
}

/** Does what a ticket needs, until it needs nothing more. */
export async function putInOrder(deps: ReconcileDeps, begun: Look, read: Ticket, last: Visit | null): Promise<Outcome> {
  let at = begun;
  let ticket = read;
  let visit = last;
  let outcome: Outcome = { outcome: 'nothing', issue: ticket.id };
  for (let round = 0; round < ROUNDS; round++) {
    const decision: Decision = decide(at.policy, ticket, visit, at.errand);
    // After our own work, only what people did meanwhile is a reason to go on: another team, somebody who took it.
    if (round > 0 && decision.do !== 'hand-over' && decision.do !== 'accept') break;
    if (decision.do === 'nothing') {
      if (visit) await nothingLeft(deps, visit);
      break;
    }
    const done = await act(deps, at, decision, ticket, visit);
    outcome = done.outcome;
    if (!done.after) break;
    ({ ticket, visit } = done.after);
    at = { ...at, visits: [visit, ...at.visits.filter(({ sequence }) => sequence !== visit?.sequence)] };
  }
  return outcome;
}

/** What was given up is taken up anew when the rules were saved. */
function taken({ errand, visits }: Look): readonly Visit[] {
  const [last, ...former] = visits;
  if (errand.cause !== 'rules' || last?.progress !== 'stuck') return visits;
  return [{ ...last, progress: 'pending', attempts: 0 }, ...former];
}

/** Something was wrong, or could not be looked at; this look found all in order. */
async function nothingLeft({ ledger }: ReconcileDeps, visit: Visit): Promise<void> {
  // What ended with its ticket has nothing left to do either, however far it had come.
  const over = visit.progress === 'done' || (unfinished(visit) && !running(visit));
  if (!over) return;
  if (visit.retryAt === null && !(visit.finding && passes(visit.finding))) return;
  if (visit.finding) await ledger.settle(visit.issueId, visit.finding);
  await ledger.update({ ...visit, retryAt: null, attempts: 0, finding: null });
}

/** The ticket, or how it ended that it could not be read. A moved ticket is read by its new desk's rules. */
async function readTicket(deps: ReconcileDeps, at: Look, last: Visit | null): Promise<Ticket | Outcome> {
  const { tickets, ledger, clock, policies } = deps;
  try {
    const history = at.late || (last !== null && unfinished(last));
    const ticket = await tickets.read(at.policy, at.errand.issueId, { history });
    if (ticket.projectId === at.policy.desk.projectId) return ticket;
    await passOnTicket(deps, at.policy, ticket, null);
    await ledger.end(ticket.id, clock.now());
    const there = await policies.of(ticket.projectId);
    if (there?.enabled) await deps.errands.send([{ ...at.errand, projectId: ticket.projectId, cause: 'again' }]);
    return { outcome: 'ended', issue: ticket.id };
  } catch (error) {
    if (!(error instanceof JiraFailure) || !last) throw error;
    if (last.state === 'ended' && error.kind === 'gone') return { outcome: 'ended', issue: last.issueId };
    return recordFailure(deps, last, error);
  }
}
