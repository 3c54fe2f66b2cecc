import { useEffect, useState } from 'react';
import type { HandOverAnswer } from '../../domain/answers';
import { prefill, type Offered } from '../../domain/handoff/prefill';
import { templateFor } from '../../domain/handoff/template-for';
import { isEmptyAnswer } from '../../domain/handoff/unanswered';
import type { Verb } from '../../domain/level';
import type { Move, Refusal } from '../../domain/moves/move';
import { possibleMoves } from '../../domain/moves/possible-moves';
import { ask } from '../ask';
import type { Desk, TicketFacts } from '../ticket/facts';
import { standingOf } from '../ticket/standing';
import { answered, noteLabels, type Form } from './form';
import { asText } from './my-text';
import { useSend } from './use-send';
import type { Writing } from './use-writing';
import { REASON, SEND, UNREACHABLE, WORDS } from './words';
import { notesFor, withObjection, wrongNotes, type Wrong } from './wrong';

export interface HandOverForm extends Form {
  readonly verb: Verb;
  readonly moves: readonly Move[];
  readonly refused: readonly { move: Move; refusal: Refusal }[];
  readonly chosen: Move | null;
}

interface HandOverWanted {
  desk: Desk;
  ticket: TicketFacts;
  verb: Verb;
  writing: Writing;
  offered: Offered | null;
  ended: (answer: HandOverAnswer) => void;
}

/** Handing the ticket over: where it can go, what that asks, and the click itself. */
export function useHandOver({ desk, ticket, verb, writing, offered, ended }: HandOverWanted): HandOverForm {
  const { written } = writing;
  const { sending, send, forget } = useSend<HandOverAnswer>();
  const [tried, setTried] = useState(false);
  useEffect(forget, [written]);

  const { rules, manager } = desk;
  const all = possibleMoves(rules, standingOf(ticket), { manager });
  const moves = all.moves.filter((move) => move.verb === verb);
  const refused = all.refused.filter(({ move }) => move.verb === verb);
  const chosen = moves.find(({ team }) => team === written.team) ?? moves[0] ?? null;
  const template = chosen ? templateFor(rules.escalation, verb, chosen.level) : [];
  const notes = notesFor(template, offered ? prefill(template, offered) : {}, written.notes);
  const needsReason = chosen?.needsReason === true;

  const found: Wrong[] = [
    ...(needsReason && isEmptyAnswer(written.reason)
      ? [{ at: 'reason', label: REASON[verb], says: WORDS.reasonEmpty }]
      : []),
    ...wrongNotes(template, notes, [ticket.summary]),
  ];
  const problem = sending.is === 'refused' ? sending.problem : null;
  const labels = { ...noteLabels(template), ...(needsReason ? { reason: REASON[verb] } : {}) };

  const click = async (move: Move): Promise<void> => {
    setTried(true);
    if (found.length > 0) return;
    const { reason, reply } = written;
    const end = await send(() =>
      ask('hand-over.make', {
        verb,
        team: move.team,
        notes: answered(notes),
        ...(needsReason ? { reason: reason.trim() } : {}),
        ...(reply.trim() === '' ? {} : { reply: reply.trim() }),
        seen: ticket.stamp?.visit ?? 0,
      }),
    );
    if (end?.is === 'answered') ended(end.answer);
  };

  return {
    verb,
    moves,
    refused,
    chosen,
    template,
    notes,
    wrong: withObjection(tried ? found : [], problem, labels),
    sending,
    label: chosen ? SEND[verb](chosen.teamName) : '',
    send: chosen && (() => void click(chosen)),
    waiting: false,
    text: asText(template, notes, needsReason ? written.reason : '', written.reply),
    unreachable: UNREACHABLE,
  };
}
