import type { HandOverAnswer, Step } from '../domain/answers';
import type { FindingCode } from '../domain/finding';
import { UNDO_MS } from '../domain/moves/undo';
import type { Policy } from '../domain/policy';
import type { Visit } from '../domain/visit';
import type { Applied } from './apply-hand-over';
import { saidOf, shownHolder } from './click';
import { recipientOf } from './tell-team';

/** What is to come of a click, by the order in which it is done. */
const stepsOf = (policy: Policy, visit: Visit, replies: boolean): readonly Step[] => [
  'notes',
  'fields',
  'status',
  ...(recipientOf(policy, visit.team) ? (['told'] as const) : []),
  ...(replies ? (['reply'] as const) : []),
];

/** Jira stopped half-way: what was made, and what the repair is left with. */
export function incomplete(
  policy: Policy,
  visit: Visit,
  replies: boolean,
  made: readonly Step[],
  finding: FindingCode | undefined,
): HandOverAnswer {
  const steps = stepsOf(policy, visit, replies);
  return {
    outcome: 'incomplete',
    visit: visit.sequence,
    done: steps.filter((step) => made.includes(step)),
    missing: steps.filter((step) => !made.includes(step)),
    finding: saidOf(finding),
  };
}

/** How a click ended that came as far as the ticket itself. */
export function answerTo(policy: Policy, applied: Applied, replies: boolean): HandOverAnswer {
  const { outcome, visit, made, replied } = applied;
  const told = visit.notified === 'yes';
  if (outcome.outcome !== 'handed-over') {
    const done: readonly Step[] = [
      'notes',
      ...(made.fields ? (['fields'] as const) : []),
      ...(made.status ? (['status'] as const) : []),
      ...(told ? (['told'] as const) : []),
      ...(replied ? (['reply'] as const) : []),
    ];
    return incomplete(policy, visit, replies, done, outcome.finding);
  }
  return {
    outcome: 'handed-over',
    visit: visit.sequence,
    to: shownHolder(policy, visit),
    person: visit.before?.assignTo ?? null,
    undoUntil: visit.startedAt + UNDO_MS,
    told,
    reply: replies ? (replied ? 'sent' : 'not-sent') : 'none',
    score: visit.notes?.score ?? 0,
    ...(outcome.verification ? { verification: outcome.verification } : {}),
    finding: saidOf(outcome.finding),
  };
}
