import { decide } from '../domain/decide';
import { standsInLine } from '../domain/pace';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import {
  JiraFailure,
  type ChangedPage,
  type Clock,
  type Errands,
  type Ledger,
  type Listening,
  type Policies,
  type Tickets,
  type Watermarks,
} from '../ports';
import { newlyLinked } from './newly-linked';
import { auditLinkedProject, projectsToAudit, type AuditLinkedDeps } from './audit-linked-projects';

export interface AuditDeps extends AuditLinkedDeps {
  clock: Clock;
  tickets: Tickets;
  ledger: Ledger;
  policies: Policies;
  watermarks: Watermarks;
  errands: Errands;
  listening: Listening;
}

const MINUTE = 60_000;
/** Search lags behind changes, and its clock need not be ours: what was seen lately is looked at again. */
const OVERLAP_MS = 10 * MINUTE;
/** A desk not audited for longer starts from here; older changes are found when the ticket is next touched. */
const LONGEST_MS = 7 * 24 * 60 * MINUTE;
/** So that one busy desk cannot use up the hour of the others; the watermark then moves only as far as was seen. */
const MOST_PAGES = 20;

/** Looks for hand-overs whose event never came, desk by desk. Answers how many tickets it sent to be looked at. */
export const auditDesks = (deps: AuditDeps) => async (): Promise<{ desks: number; missed: number }> => {
  const policies = await deps.policies.enabled();
  let missed = 0;
  for (const policy of policies) {
    try {
      missed += await auditDesk(deps, policy);
      await deps.ledger.settleDesk(policy.desk.projectId, 'not-visible');
    } catch (error) {
      if (!(error instanceof JiraFailure)) throw error;
      if (error.throttled) return { desks: policies.length, missed };
      // A moment of weakness is made good by the next hour.
      if (error.lasting)
        await deps.ledger.report({
          code: 'not-visible',
          projectId: policy.desk.projectId,
          issueId: null,
          at: deps.clock.now(),
          detail: error.what,
        });
    }
  }
  return { desks: policies.length, missed: missed + (await auditLinked(deps, policies)) };
};

/** Then the projects in which they have work done. What the app may not see there keeps no ticket open. */
async function auditLinked(deps: AuditDeps, policies: readonly Policy[]): Promise<number> {
  let missed = 0;
  for (const projectId of projectsToAudit(policies)) {
    try {
      missed += await auditLinkedProject(deps, projectId, policies);
    } catch (error) {
      if (!(error instanceof JiraFailure)) throw error;
      if (error.throttled) break;
    }
  }
  return missed;
}

async function auditDesk(deps: AuditDeps, policy: Policy): Promise<number> {
  const { clock, tickets, watermarks, errands } = deps;
  const now = clock.now();
  const project = policy.desk.projectId;
  const since = Math.max((await watermarks.of(project)) ?? policy.enabledAt, now - LONGEST_MS);
  const minutes = Math.ceil((now - since + OVERLAP_MS) / MINUTE);
  let missed = 0;
  let page: string | null = null;
  let until = since;
  for (let count = 0; count < MOST_PAGES; count++) {
    const found: ChangedPage = await tickets.changedWithin(policy, minutes, page);
    const astray = await outOfStep(deps, policy, found.tickets);
    await errands.send(astray.map((issueId) => ({ issueId, projectId: project, cause: 'audit', at: now })));
    missed += astray.length;
    const linked = await newlyLinked(deps, policy, found.tickets);
    await errands.send(linked.map((issueId) => ({ issueId, projectId: project, cause: 'linked', at: now })));
    page = found.next;
    until = found.until ?? until;
    if (!page) break;
  }
  await watermarks.set(project, page ? until : now);
  if (missed > 0) await checkListening(deps, project);
  return missed;
}

/** Somebody may have deleted the property that lets events through. Looked at only when events did not come. */
async function checkListening({ listening, ledger, clock }: AuditDeps, projectId: string): Promise<void> {
  if (await listening.to(projectId)) return ledger.settleDesk(projectId, 'not-listening');
  await ledger.report({ code: 'not-listening', projectId, issueId: null, at: clock.now(), detail: '' });
}

/** The tickets whose holder, or way into or out of Done, the ledger does not show. */
async function outOfStep(
  { ledger, clock }: AuditDeps,
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
