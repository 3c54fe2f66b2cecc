import type { Decision } from '../domain/decide';
import type { FindingCode } from '../domain/finding';
import { newerWork, workSince } from '../domain/newer-work';
import { canWait } from '../domain/pace';
import type { Wish } from '../domain/plan';
import { knowingReentry } from '../domain/team-clock';
import type { Ticket } from '../domain/ticket';
import { unfinished, type Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import { applyHandOver } from './apply-hand-over';
import { keepOverride } from './keep-override';
import type { Done, Look, ReconcileDeps } from './look';
import { forsaking } from './forsaking';
import { openVisit } from './open-visit';
import { recordFailure } from './record-failure';
import { comeBack, standInLine } from './stand-in-line';
import { withItsMover, withItsReopener } from './who-moved-it';
import { verifyAgain } from './verify-hand-over';

const KEEP = { setTeam: false, keepAssignee: true, keepStatus: true };

/** Does what was decided for a ticket, and keeps the ledger in step. */
export async function act(
  deps: ReconcileDeps,
  at: Look,
  decision: Exclude<Decision, { do: 'nothing' }>,
  ticket: Ticket,
  last: Visit | null,
): Promise<Done> {
  const { clock, ledger, tickets } = deps;
  const issue = ticket.id;
  switch (decision.do) {
    case 'adopt': {
      await openVisit(deps, at, ticket, last, {
        to: decision.holder,
        from: null,
        beginning: 'adopted',
        cause: 'found',
      });
      return { outcome: { outcome: 'adopted', issue } };
    }
    case 'place': {
      const opened = await openVisit(deps, at, ticket, last, {
        to: decision.holder,
        from: null,
        beginning: 'placed',
        cause: 'created',
      });
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      return applyHandOver(deps, at, ticket, opened.visit, { ...KEEP, setTeam: ticket.team === null });
    }
    case 'reopen': {
      const known = last ? await withItsReopener(deps, at, last, ticket) : ticket;
      const opened = await openVisit(deps, at, known, last, {
        to: decision.holder,
        from: decision.from,
        beginning: 'reopened',
        cause: 'reopened',
      });
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      return applyHandOver(deps, at, ticket, opened.visit, KEEP);
    }
    case 'forsake':
      await openVisit(deps, at, ticket, last, forsaking(decision.visit, decision.holder, at.visits));
      return { outcome: { outcome: 'forsaken', issue } };
    case 'hand-over': {
      if (last && at.notBefore !== undefined && canWait(last))
        return { outcome: await standInLine(deps, last, at.notBefore) };
      const known = await withItsMover(deps, at, decision, ticket);
      const opened = await openVisit(deps, at, known, last, decision);
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      if (at.notBefore !== undefined) {
        await comeBack(deps, opened.visit, at.notBefore);
        return { outcome: { outcome: 'waiting', issue } };
      }
      // Heard of at once, what the history shows after it are our own steps for the change before.
      const newer = ticket.history ? opened.newer : { keepAssignee: false, keepStatus: false };
      return applyHandOver(deps, at, ticket, opened.visit, { ...newer, setTeam: decision.cause === 'level' });
    }
    case 'resume': {
      if (decision.visit.progress === 'applied') return verifyAgain(deps, at, ticket, decision.visit);
      const visit = knowingReentry(at.policy, ticket, decision.visit);
      return applyHandOver(deps, at, ticket, visit, resumeWish(visit, ticket));
    }
    case 'accept':
      await ledger.update({ ...decision.visit, state: 'accepted' });
      return { outcome: { outcome: 'accepted', issue } };
    case 'resolve':
      await keepOverride(deps, at, ticket, decision.visit);
      await ledger.update({ ...decision.visit, state: 'resolved', endedAt: clock.now(), retryAt: null });
      return { outcome: { outcome: 'resolved', issue } };
    case 'correct-level': {
      try {
        await tickets.edit(at.policy, issue, { level: decision.holder.level }, { transitions: false });
      } catch (error) {
        if (!(error instanceof JiraFailure) || !last) throw error;
        return { outcome: await recordFailure(deps, last, error) };
      }
      if (!decision.detail) return { outcome: { outcome: 'level-corrected', issue } };
      return report(deps, ticket, null, 'unknown-level', decision.detail);
    }
    case 'report':
      return report(deps, ticket, last, decision.finding, decision.detail);
  }
}

/** Placing and reopening touch neither assignee nor status, also when they are taken up again. */
function resumeWish(visit: Visit, ticket: Ticket): Wish {
  const setTeam = ticket.team?.id !== visit.team;
  if (visit.beginning === 'placed' || visit.beginning === 'reopened') return { ...KEEP, setTeam };
  const edited = ticket.stamp?.operation === visit.operation;
  const { keepAssignee, keepStatus } =
    visit.cause === 'click' && !edited
      ? workSince(ticket, visit.startedAt)
      : newerWork(ticket, visit.cause === 'level' && !edited ? 'level' : 'team');
  return { setTeam, keepAssignee, keepStatus };
}

/** A visit that knows what is wrong lets go of it when a later look finds all in order. */
async function report(
  { ledger, clock }: ReconcileDeps,
  ticket: Ticket,
  visit: Visit | null,
  code: FindingCode,
  detail: string,
): Promise<Done> {
  if (visit && visit.finding !== code && !unfinished(visit)) await ledger.update({ ...visit, finding: code });
  await ledger.report({ code, projectId: ticket.projectId, issueId: ticket.id, at: clock.now(), detail });
  return { outcome: { outcome: 'reported', issue: ticket.id, finding: code } };
}
