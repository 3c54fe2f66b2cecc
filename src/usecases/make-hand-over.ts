import type { HandOverAnswer, RefusedAnswer, Said } from '../domain/answers';
import type { Template } from '../domain/escalation-rules';
import { scoreOf } from '../domain/handoff/score';
import type { Move } from '../domain/moves/move';
import { overtakenBy } from '../domain/moves/overtaken-by';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure, type FailureKind, type Lease } from '../ports';
import { answerTo, incomplete } from './answer-click';
import { applyHandOver, type Reply } from './apply-hand-over';
import { bringIntoOrder } from './bring-into-order';
import { lookOf, refused, shownHolder, type Click, type ClickDeps } from './click';
import { commentOf } from './comment-of';
import { findNotes } from './find-notes';
import { judgeClick, refusedMove, type Wanted } from './judge-click';
import { openVisit } from './open-visit';
import { recordFailure } from './record-failure';
import { withLeaseOfClick } from './with-lease';
import { writeComment } from './write-comment';
import { writeNotes } from './write-notes';

type Answer = HandOverAnswer | RefusedAnswer;

/** What may be done, as it was judged. */
interface Ready {
  readonly ticket: Ticket;
  readonly visits: readonly Visit[];
  readonly move: Move;
  readonly template: Template;
}

/** Whose click, by which rules, with which lease. */
interface Begun {
  readonly policy: Policy;
  readonly lease: Lease;
  readonly click: Click;
  readonly wanted: Wanted;
}

const WISH = { setTeam: true, keepAssignee: false, keepStatus: false };

/**
 * Hands a ticket over because somebody clicked. Whether they are an agent of the desk is asked before;
 * here, what the rules allow them with this ticket. Whatever is refused is refused before anything is
 * written. Of two who click at once one wins, and the other is told who.
 *
 * Rejects with JiraFailure when the ticket or the person's role cannot be read: nothing was changed.
 *
 * @param operation names this click and no other
 */
export const makeHandOver =
  (deps: ClickDeps) =>
  async (click: Click, wanted: Wanted, operation: string): Promise<Answer> => {
    const policy = await deps.policies.of(click.projectId);
    if (!policy?.enabled) return refusedMove('not-set-up');
    const answer = await withLeaseOfClick(deps, click.issueId, operation, async (lease) => {
      const begun = { policy, lease, click, wanted };
      const ready = await prepare(deps, begun);
      return 'outcome' in ready ? ready : handOver(deps, begun, ready);
    });
    return answer ?? lost(deps, policy, click, wanted.seen);
  };

const overtaken = (policy: Policy, visits: readonly Visit[], seen: number): Answer | null => {
  const winner = overtakenBy(visits, seen);
  return winner && { outcome: 'overtaken', by: winner.by, to: shownHolder(policy, winner) };
};

/** Somebody else was quicker: who, as far as it is on record by now. */
const lost = async ({ ledger }: ClickDeps, policy: Policy, { issueId }: Click, seen: number): Promise<Answer> =>
  overtaken(policy, await ledger.visitsOf(issueId), seen) ?? { outcome: 'busy' };

/** The visits on record. `null`: it is not known whether the last of them began; the repair goes on asking. */
async function recorded(deps: ClickDeps, { issueId }: Click): Promise<readonly Visit[] | null> {
  const visits = await deps.ledger.visitsOf(issueId);
  try {
    return (await findNotes(deps, visits)).visits;
  } catch (error) {
    // None of the repair's own attempts: who clicks again and again must not use them up.
    if (!(error instanceof JiraFailure)) throw error;
    return null;
  }
}

/** Looks at the ticket as it is now, and judges. */
async function prepare(deps: ClickDeps, { policy, lease, click, wanted }: Begun): Promise<Ready | Answer> {
  const visits = await recorded(deps, click);
  if (!visits) return { outcome: 'busy' };
  // One that was given up may never have reached the ticket, which has to be read then.
  const before = visits[0]?.progress === 'stuck' ? null : overtaken(policy, visits, wanted.seen);
  if (before) return before;
  const now = await bringIntoOrder(deps, lookOf(policy, click, lease, deps.clock.now(), visits));
  if (!now) return { outcome: 'busy' };
  const meanwhile = overtaken(policy, now.visits, wanted.seen);
  if (meanwhile) return meanwhile;
  const judged = await judgeClick(deps, policy, click, now, wanted);
  return 'outcome' in judged ? judged : { ...now, ...judged };
}

/** Visit, notes, the ticket itself, and at last the reply to the customer. */
async function handOver(deps: ClickDeps, { policy, lease, click, wanted }: Begun, ready: Ready): Promise<Answer> {
  const { ledger, clock } = deps;
  const { ticket, visits, move, template } = ready;
  const [last = null] = visits;
  const { score } = scoreOf(template, wanted.notes);
  const at = lookOf(policy, click, lease, clock.now(), visits);
  const opened = await openVisit(deps, at, ticket, last, {
    to: move,
    from: ticket.team && { team: ticket.team.id, level: last?.level ?? ticket.level ?? move.level },
    beginning: move.verb,
    cause: 'click',
    aim: { score, ...(move.person === null ? {} : { assignTo: move.person }) },
  });
  if (!opened) return lost(deps, policy, click, wanted.seen);

  const { document, data } = commentOf(policy, opened.visit, { move, template, score }, wanted);
  const noted = await writeNotes(deps, opened.visit, last, document, data);
  const reply = replyOf(deps, opened.visit, wanted);
  if ('missing' in noted) {
    if (noted.missing === 'refused') return refused(notesRefused(noted.failure.kind));
    const { finding } = await recordFailure(deps, opened.visit, noted.failure);
    return incomplete(policy, opened.visit, reply !== undefined, [], finding);
  }
  if (last?.finding) await ledger.forget(ticket.id);
  const applied = await applyHandOver(deps, at, ticket, noted.visit, WISH, reply);
  return answerTo(policy, applied, reply !== undefined);
}

/** What the agent typed for the customer. That it was not sent undoes nothing: it is told. */
function replyOf({ conversation }: ClickDeps, visit: Visit, { reply }: Wanted): Reply | undefined {
  const text = reply?.trim();
  if (!text) return undefined;
  const operation = `${visit.operation}.reply`;
  return async () => {
    const written = await writeComment(conversation, visit.issueId, { kind: 'reply', text, operation });
    return 'comment' in written;
  };
}

const WHAT_NEXT: Partial<Record<FailureKind, string>> = {
  forbidden: 'Ask a project admin to let you comment on this ticket.',
  refused: 'Shorten the notes and try again.',
  busy: 'Try again in a few minutes.',
};

const notesRefused = (kind: FailureKind): Said => ({
  happened: 'The ticket was not handed over: Jira did not take the escalation notes.',
  means: 'Nothing is handed over without them, so nothing was changed.',
  next: WHAT_NEXT[kind] ?? 'Try again. What you wrote is still here.',
});
