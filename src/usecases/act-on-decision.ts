import type { Decision } from '../domain/decide';
import type { FindingCode } from '../domain/finding';
import { newerWork } from '../domain/newer-work';
import type { Wish } from '../domain/plan';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { applyHandOver } from './apply-hand-over';
import type { Done, Look, ReconcileDeps } from './look';
import { openVisit } from './open-visit';

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
      await openVisit(deps, at, ticket, last, { to: decision.holder, from: null, beginning: 'adopted', cause: 'found' });
      return { outcome: { outcome: 'adopted', issue } };
    }
    case 'place': {
      const opened = await openVisit(deps, at, ticket, last, { to: decision.holder, from: null, beginning: 'placed', cause: 'created' });
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      return applyHandOver(deps, at, ticket, opened.visit, { ...KEEP, setTeam: ticket.team === null });
    }
    case 'reopen': {
      const opened = await openVisit(deps, at, ticket, last, { to: decision.holder, from: decision.from, beginning: 'reopened', cause: 'reopened' });
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      return applyHandOver(deps, at, ticket, opened.visit, KEEP);
    }
    case 'hand-over': {
      const opened = await openVisit(deps, at, ticket, last, decision);
      if (!opened) return { outcome: { outcome: 'busy', issue } };
      return applyHandOver(deps, at, ticket, opened.visit, { ...opened.newer, setTeam: decision.cause === 'level' });
    }
    case 'resume':
      if (decision.visit.progress === 'applied') return { outcome: await verifyAgain(deps, at, ticket, decision.visit) };
      return applyHandOver(deps, at, ticket, decision.visit, resumeWish(decision.visit, ticket));
    case 'resolve':
      await ledger.update({ ...decision.visit, state: 'resolved', endedAt: clock.now(), retryAt: null });
      return { outcome: { outcome: 'resolved', issue } };
    case 'correct-level': {
      await tickets.edit(at.policy, issue, { level: decision.holder.level }, { transitions: false });
      if (!decision.detail) return { outcome: { outcome: 'level-corrected', issue } };
      return report(deps, ticket, 'unknown-level', decision.detail);
    }
    case 'report':
      return report(deps, ticket, decision.finding, decision.detail);
  }
}

/** Placing and reopening touch neither assignee nor status, also when they are taken up again. */
function resumeWish(visit: Visit, ticket: Ticket): Wish {
  const setTeam = ticket.team?.id !== visit.team;
  if (visit.beginning === 'placed' || visit.beginning === 'reopened') return { ...KEEP, setTeam };
  const { keepAssignee, keepStatus } = newerWork(ticket, 'team');
  return { setTeam, keepAssignee, keepStatus };
}

async function report({ ledger, clock }: ReconcileDeps, ticket: Ticket, code: FindingCode, detail: string): Promise<Done> {
  await ledger.report({ code, projectId: ticket.projectId, issueId: ticket.id, at: clock.now(), detail });
  return { outcome: { outcome: 'reported', issue: ticket.id, finding: code } };
}
