import { FINDINGS, type FindingCode } from '../../domain/finding';
import { judge } from '../../domain/trial/judge';
import type { Verdict } from '../../domain/trial/record';
import { receiverAfter } from '../../domain/trial/strategies';
import type { Ticket } from '../../domain/ticket';
import type { Visit } from '../../domain/visit';
import { applyHandOver } from '../apply-hand-over';
import { bringIntoOrder } from '../bring-into-order';
import type { Look } from '../look';
import { openVisit } from '../open-visit';
import { withLease } from '../with-lease';
import type { OnTrial, TrialDeps } from './deps';
import { quietDesk } from './quiet-desk';
import { readyTicket } from './ready-ticket';

export type Seen =
  /** Somebody works on it, or its clock does not show yet: later. */
  | { seen: 'busy' }
  /** It is not known how far it came. */
  | { seen: 'interrupted' }
  | { seen: 'broken'; note: string }
  | {
      seen: 'handed-over';
      verdict: Verdict | 'not-yet' | 'again';
      handedAt: number;
      visit: number;
      finding: FindingCode | null;
    };

const WISH = { setTeam: true, keepAssignee: false, keepStatus: false };
const broken = (note: string): Seen => ({ seen: 'broken', note });

/**
 * Hands a scratch ticket over by the path of every click, under the ticket's lease. Whoever is told of the ticket first,
 * the app's own trigger or this, places it.
 *
 * @param begin puts on record that it begins: from then on an interruption leaves it unknown how far it came
 */
export async function handOverScratch(
  deps: TrialDeps,
  trial: OnTrial,
  operation: string,
  begin: () => Promise<void>,
): Promise<Seen> {
  const { policy, scratch } = trial;
  const seen = await withLease(deps, scratch.id, operation, async (lease): Promise<Seen> => {
    const { projectId } = policy.desk;
    const errand = { issueId: scratch.id, projectId, cause: 'click' as const, at: deps.clock.now() };
    const visits = await deps.ledger.visitsOf(scratch.id);
    return handOver(deps, trial, { policy, errand, lease, late: false, visits }, begin);
  });
  return seen ?? { seen: 'busy' };
}

async function handOver(deps: TrialDeps, trial: OnTrial, look: Look, begin: () => Promise<void>): Promise<Seen> {
  const { policy } = trial;
  const { deps: quiet, reported } = quietDesk(deps, policy);
  const order = await bringIntoOrder(quiet, look);
  const [why] = reported;
  if (!order) return why ? broken(FINDINGS[why].happened) : { seen: 'busy' };
  const ticket = await readyTicket(deps, trial, order.ticket);
  if (!ticket) return { seen: 'busy' };

  const [last = null] = order.visits;
  const from = policy.teams.find(({ id }) => id === ticket.team?.id);
  if (!from || !last) return broken('It was not given to the first team.');
  const to = receiverAfter(policy, from);
  if (!to) return broken('The support rules name no other team that it could be handed to.');
  await begin();
  const at: Look = { ...look, visits: order.visits };
  const opened = await openVisit(quiet, at, ticket, last, {
    to,
    from: { team: from.id, level: from.level },
    beginning: to.verb,
    cause: 'click',
  });
  if (!opened) return { seen: 'interrupted' };
  const applied = await applyHandOver(quiet, at, ticket, opened.visit, WISH);
  const { outcome, visit, after } = applied;
  const finding = outcome.finding ?? null;
  // Whatever came of it: nobody takes it up again.
  await quiet.ledger.update({ ...visit, progress: 'done' });
  if (!after) return finding ? broken(FINDINGS[finding].happened) : { seen: 'interrupted' };
  return seenOf(deps, trial, visit, after.ticket, finding);
}

/** What its clocks show some time after. Rejects with JiraFailure. */
export async function lookAtScratch(deps: TrialDeps, trial: OnTrial): Promise<Seen> {
  const { policy, attempt, scratch } = trial;
  const visit = await deps.ledger.last(scratch.id);
  if (!visit || visit.sequence !== attempt.visit) return broken('Somebody or something else handed it over meanwhile.');
  const ticket = await deps.tickets.read(policy, scratch.id, { history: false });
  return seenOf(deps, trial, visit, ticket, attempt.finding);
}

function seenOf(
  { clock }: TrialDeps,
  { policy, record, attempt }: OnTrial,
  visit: Visit,
  ticket: Ticket,
  reported: FindingCode | null,
): Seen {
  const now = clock.now();
  const { strategy, names } = record;
  // That the customers' clocks changed is judged anew, with their names.
  const finding = reported === 'customer-clock-changed' ? null : reported;
  const verdict = judge({ strategy, policy, names, visit, ticket, now, finding, second: attempt.second });
  return { seen: 'handed-over', verdict, handedAt: visit.before?.to ?? now, visit: visit.sequence, finding };
}
