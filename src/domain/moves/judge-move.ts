import { isEmptyAnswer } from '../handoff/unanswered';
import type { Verb } from '../level';
import type { Move, Refusal, Standing } from './move';
import { possibleMoves, type MoveRules } from './possible-moves';

/** The move that somebody wants. */
export interface Wanted {
  verb: Verb;
  team: string;
  reason?: string | undefined;
}

/** May this person make this move now? If not, the first of what stands in its way. */
export function judgeMove(
  rules: MoveRules,
  standing: Standing,
  person: { manager: boolean },
  wanted: Wanted,
): { ok: true; move: Move } | { ok: false; refusal: Refusal } {
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  if (standing.done) return refuse('done');
  if (wanted.team === standing.team) return refuse('same-team');
  const { moves, refused } = possibleMoves(rules, standing, person);
  const forbidden = refused.find(({ move }) => move.team === wanted.team);
  const move = forbidden?.move ?? moves.find(({ team }) => team === wanted.team);
  if (!move) return refuse('unknown-team');
  if (move.verb !== wanted.verb) return refuse('wrong-verb');
  if (forbidden) return refuse(forbidden.refusal);
  return move.needsReason && isEmptyAnswer(wanted.reason) ? refuse('reason-missing') : { ok: true, move };
}

/**
 * Does it take the escalation manager? Only then is Jira asked who is one. A missing reason is another
 * matter: the manager is to be told of that, not of a limit that is none for them.
 */
export function needsManager(rules: MoveRules, standing: Standing, wanted: Wanted): boolean {
  const { moves } = possibleMoves(rules, standing, { manager: true });
  return moves.some(({ team, verb, overrides }) => team === wanted.team && verb === wanted.verb && overrides);
}
