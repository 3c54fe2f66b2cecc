import { decide } from '../domain/decide';
import type { Policy } from '../domain/policy';
import { delayUntil, pauseAfter, type StampingRecord } from '../domain/stamping';
import type { Ticket } from '../domain/ticket';
import { JiraFailure, WHOLE_DESK, type Errand, type Errands, type Ledger, type Policies } from '../ports';
import type { OpenTickets, Stampings } from '../ports/stamping';
import type { Outcome } from './outcome';
import { nameOf } from './record-failure';
import { stampTicket, type StampTicketDeps } from './stamp-ticket';

export interface StampDeps extends StampTicketDeps {
  ledger: Pick<Ledger, 'lease' | 'release' | 'last' | 'lastOf' | 'open' | 'report'>;
  policies: Pick<Policies, 'of'>;
  errands: Errands;
  openTickets: Pick<OpenTickets, 'page'>;
  stampings: Stampings;
}

/** When the hour's points are gone, and Jira does not say for how long. */
const QUOTA_MS = 15 * 60_000;
const BUSY_MS = 60_000;

/** Keeps how far it came, and sends the errand that goes on with it. In this order: what is lost, the hour finds. */
export async function goOn(
  { stampings, errands, clock }: Pick<StampDeps, 'stampings' | 'errands' | 'clock'>,
  projectId: string,
  record: StampingRecord,
): Promise<StampingRecord> {
  const now = clock.now();
  // Counts up also within one instant.
  const next = { ...record, turn: Math.max(now, record.turn + 1), touchedAt: now };
  await stampings.keep(projectId, next);
  const errand: Errand = { issueId: WHOLE_DESK, projectId, cause: 'stamp', at: next.turn };
  await errands.send([errand], delayUntil(next.notBefore, now));
  return next;
}

/**
 * Stamps one page of a desk's open tickets and asks to be called for the next. Tickets that have a visit are left as they
 * are; what needs more than a stamp is sent to be looked at. Used-up points stop it until Jira gives new ones, and what
 * Jira refuses for good until somebody begins it again.
 */
export const stampOpenTickets =
  (deps: StampDeps) =>
  async ({ projectId, at }: Errand): Promise<Outcome> => {
    const nothing: Outcome = { outcome: 'nothing', issue: WHOLE_DESK };
    const record = await deps.stampings.of(projectId);
    if (!record || record.turn !== at || record.state === 'done' || record.state === 'stopped') return nothing;
    const policy = await deps.policies.of(projectId);
    if (!policy?.enabled) {
      await deps.stampings.keep(projectId, { ...record, state: 'stopped' });
      return { outcome: 'not-a-desk', issue: WHOLE_DESK };
    }
    // The queue holds nothing back for longer than a quarter of an hour.
    if (deps.clock.now() < record.notBefore) {
      await goOn(deps, projectId, record);
      return nothing;
    }
    try {
      await page(deps, policy, record);
    } catch (error) {
      if (!(error instanceof JiraFailure) || !(error.throttled || error.lasting)) throw error;
      // Not ended meanwhile by somebody.
      const now = await deps.stampings.of(projectId);
      if (now?.turn !== record.turn || now.state === 'stopped') return nothing;
      if (error.lasting) {
        // It may be the cursor: Jira forgets one in time.
        await deps.stampings.keep(projectId, { ...record, state: 'stopped', cursor: null, done: 0 });
        return { outcome: 'incomplete', issue: WHOLE_DESK };
      }
      const pause = error.retryAfter ?? (error.kind === 'quota' ? QUOTA_MS : BUSY_MS);
      await goOn(deps, projectId, { ...record, state: 'waiting-for-quota', notBefore: deps.clock.now() + pause });
    }
    return nothing;
  };

async function page(deps: StampDeps, policy: Policy, record: StampingRecord): Promise<void> {
  const { projectId } = policy.desk;
  const found = await deps.openTickets.page(policy, record.cursor);
  const written = await stampAll(deps, policy, found.tickets);
  const done = record.done + found.tickets.length;
  const now = await deps.stampings.of(projectId);
  if (now?.turn !== record.turn || now.state === 'stopped') return;
  const so: StampingRecord = {
    ...record,
    state: 'going',
    done,
    cursor: found.next,
    notBefore: deps.clock.now() + pauseAfter(done, written),
  };
  if (found.next === null) return deps.stampings.keep(projectId, { ...so, state: 'done', touchedAt: deps.clock.now() });
  await goOn(deps, projectId, so);
}

/** Answers how many were written to. */
async function stampAll(deps: StampDeps, policy: Policy, tickets: readonly Ticket[]): Promise<number> {
  const known = await deps.ledger.lastOf(tickets.map(({ id }) => id));
  let written = 0;
  for (const ticket of tickets) {
    if (known.has(ticket.id)) continue;
    const decision = decide(policy, ticket, null);
    if (decision.do === 'adopt') {
      written += 1;
      await stampOne(deps, policy, ticket, decision.holder);
    } else if (decision.do === 'place') {
      // Its event never came: it is placed as any new ticket is.
      written += 1;
      const { projectId } = policy.desk;
      await deps.errands.send([{ issueId: ticket.id, projectId, cause: 'audit', at: deps.clock.now() }]);
    }
  }
  return written;
}

/** What Jira refuses of one ticket is told at that ticket, and holds up no other. */
async function stampOne(
  deps: StampDeps,
  policy: Policy,
  ticket: Ticket,
  holder: Parameters<typeof stampTicket>[3],
): Promise<void> {
  try {
    await stampTicket(deps, policy, ticket, holder);
  } catch (error) {
    if (!(error instanceof JiraFailure) || error.throttled) throw error;
    const { projectId } = policy.desk;
    await deps.ledger.report({
      code: nameOf(error),
      projectId,
      issueId: ticket.id,
      at: deps.clock.now(),
      detail: error.what,
    });
  }
}
