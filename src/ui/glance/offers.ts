import { possibleMoves } from '../../domain/moves/possible-moves';
import type { Verb } from '../../domain/level';
import type { Desk, TicketFacts } from '../ticket/facts';
import { standingOf } from '../ticket/standing';
import { REFUSED, REFUSED_OTHERWISE } from './words';

/** A button, or one that says why it cannot be pressed. */
export interface Offer {
  readonly verb: Verb;
  readonly refused: string | null;
}

const VERBS: readonly Verb[] = ['escalate', 'send-back', 'transfer'];

/** What this person may do with the ticket now; nothing where it has no way to go. */
export function offersOf(desk: Desk, ticket: TicketFacts): Offer[] {
  const { moves, refused } = possibleMoves(desk.rules, standingOf(ticket), { manager: desk.manager });
  return VERBS.flatMap((verb): Offer[] => {
    if (moves.some((move) => move.verb === verb)) return [{ verb, refused: null }];
    const barred = refused.find(({ move, refusal }) => move.verb === verb && refusal !== 'not-offered');
    return barred ? [{ verb, refused: REFUSED[barred.refusal] ?? REFUSED_OTHERWISE }] : [];
  });
}

/** The stock workflow's own Escalate was used, which moves no team: our dialog has to follow. */
export function awaitsTeam({ rules }: Desk, { status }: TicketFacts): boolean {
  const { how, statuses } = rules.escalation.stockEscalate;
  return how === 'asks' && statuses.includes(status.id);
}
