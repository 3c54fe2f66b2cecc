import type { RefusedAnswer, UndoAnswer } from '../domain/answers';
import { undoRefusedByRecord, undoRefusedByTicket, UNDO_REFUSALS, type UndoRefusal } from '../domain/moves/undo';
import { REFUSALS } from '../domain/moves/refusals';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure, type Lease } from '../ports';
import { applyHandOver } from './apply-hand-over';
import { lookOf, refused, saidOf, shownHolder, type Click, type ClickDeps } from './click';
import { openVisit, type Change } from './open-visit';
import { timeBefore } from './time-before';
import { withLeaseOfClick } from './with-lease';

type Answer = UndoAnswer | RefusedAnswer;

const WISH = { setTeam: true, keepAssignee: false, keepStatus: false };

const no = (refusal: UndoRefusal): RefusedAnswer => refused(UNDO_REFUSALS[refusal]);

/**
 * Takes back a hand-over by click, within two minutes and while nobody has taken the ticket: it goes
 * back to its former team, with that team's target and time, to who worked on it and to the status of
 * before where the workflow has a way. Neither of the two counts as a hand-over. Its notes are removed
 * as the person; a team that was told is told.
 *
 * Rejects with JiraFailure when the ticket cannot be read: nothing was changed.
 *
 * @param wanted the visit that the hand-over began
 * @param operation names this click and no other
 */
export const undoHandOver =
  (deps: ClickDeps) =>
  async (click: Click, wanted: { visit: number }, operation: string): Promise<Answer> => {
    const policy = await deps.policies.of(click.projectId);
    if (!policy?.enabled) return refused(REFUSALS['not-set-up']);
    const answer = await withLeaseOfClick(deps, click.issueId, operation, (lease) =>
      undo(deps, policy, lease, click, wanted.visit),
    );
    return answer ?? { outcome: 'busy' };
  };

async function undo(deps: ClickDeps, policy: Policy, lease: Lease, click: Click, wanted: number): Promise<Answer> {
  const { ledger, clock, tickets } = deps;
  const visits = await ledger.visitsOf(click.issueId);
  const [last = null, former] = visits;
  const now = clock.now();
  const byRecord = undoRefusedByRecord(last, { visit: wanted, by: click.accountId, now });
  if (!last || byRecord) return no(byRecord ?? 'moved-on');
  // The repair is at it, or will be.
  if (last.progress === 'pending') return { outcome: 'busy' };
  const ticket = await tickets.read(policy, click.issueId, { history: false });
  const byTicket = undoRefusedByTicket(last, ticket);
  if (byTicket) return no(byTicket);

  const change = wayBack(policy, last, former);
  const at = lookOf(policy, click, lease, now, visits);
  const opened = await openVisit(deps, at, ticket, last, change);
  if (!opened) return no('moved-on');
  if (last.finding) await ledger.forget(ticket.id);
  const { outcome, after } = await applyHandOver(deps, at, ticket, opened.visit, WISH);
  const removed = await removeNotes(deps, last);
  if (!after) return { outcome: 'incomplete', finding: saidOf(outcome.finding) };
  const kept = [...notPutBack(opened.visit, after.ticket), ...(removed ? [] : (['notes'] as const))];
  return { outcome: 'undone', to: shownHolder(policy, opened.visit), kept };
}

/** Back to how it was, in all that can be put back. */
function wayBack(policy: Policy, last: Visit, former: Visit | undefined): Change {
  const { assignee, status } = last.before ?? {};
  const back = { team: last.fromTeam ?? last.team, level: last.fromLevel ?? last.level };
  const { since, ...rest } = timeBefore(former, back.team);
  return {
    to: shownHolder(policy, back),
    from: { team: last.team, level: last.level },
    beginning: 'undone',
    cause: 'click',
    ...rest,
    aim: { ...aim(assignee, status), ...(since === undefined ? {} : { since }) },
  };
}

const aim = (assignee: string | null | undefined, status: string | undefined): NonNullable<Change['aim']> => ({
  ...(assignee ? { assignTo: assignee } : {}),
  ...(status === undefined ? {} : { returnTo: status }),
});

/** A comment that is gone needs no removing. */
async function removeNotes({ conversation }: ClickDeps, { issueId, notes }: Visit): Promise<boolean> {
  if (!notes) return true;
  try {
    await conversation.remove(issueId, notes.comment);
    return true;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return error.kind === 'gone';
  }
}

function notPutBack({ before }: Visit, { assignee, status }: Ticket): ('status' | 'assignee')[] {
  const { assignTo = null, returnTo = status.id } = before ?? {};
  return [
    ...(status.id === returnTo ? [] : (['status'] as const)),
    ...(assignee === assignTo ? [] : (['assignee'] as const)),
  ];
}
