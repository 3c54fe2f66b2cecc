import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { useState } from 'react';
import type { HandOverAnswer, Said } from '../../domain/answers';
import { UNDO_MS } from '../../domain/moves/undo';
import { ask } from '../ask';
import { countdown } from '../ticket/durations';
import type { Desk, TicketFacts } from '../ticket/facts';
import type { ClickAnswer } from '../ticket/page-events';
import { TroubleNote } from '../ticket/trouble-note';
import { TROUBLES } from '../ticket/words';
import { useNow } from '../ticket/use-now';
import { INCOMPLETE, KEPT, WORDS } from './words';

const SECOND = 1000;

type Made = Extract<HandOverAnswer, { outcome: 'handed-over' }>;

interface UndoProps {
  desk: Desk;
  ticket: TicketFacts;
  click: { visit: number; answer: ClickAnswer | null };
  /** The ticket is back where it was: what could not be put back, in words. */
  undone: (team: string, kept: readonly string[]) => void;
}

const saidOf = (made: Made): string[] => [
  made.person !== null ? WORDS.toPerson : made.told ? WORDS.told : WORDS.inQueue,
  ...(made.reply === 'none' ? [] : [made.reply === 'sent' ? WORDS.replySent : WORDS.replyNotSent]),
];

const BUSY: Said = { happened: WORDS.busy, means: TROUBLES.unreachable.means, next: WORDS.busyNext };

/** The hand-over that was just made, and the way back from it while there is one. */
export function Undo({ desk, ticket, click, undone }: UndoProps) {
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const { stamp, team } = ticket;
  const made = click.answer?.outcome === 'handed-over' ? click.answer : null;
  const until = made?.undoUntil ?? (stamp?.since ?? 0) + UNDO_MS;
  const now = useNow(desk.ahead ?? 0, SECOND, until);
  if (stamp?.visit !== click.visit || now >= until) return null;

  const undo = async () => {
    setWorking(true);
    const reply = await ask('hand-over.undo', { visit: click.visit }).catch(() => null);
    setWorking(false);
    if (!reply) return setTrouble(TROUBLES.unreachable);
    if (!reply.ok) return setTrouble(reply.problem);
    if (reply.value.outcome === 'busy') return setTrouble(BUSY);
    if (reply.value.outcome === 'incomplete') return setTrouble(reply.value.finding ?? INCOMPLETE);
    undone(
      reply.value.to.teamName,
      reply.value.kept.map((what) => KEPT[what]),
    );
  };
  const name = made?.to.teamName ?? team?.name ?? stamp.team;
  if (trouble) return <TroubleNote said={trouble} again={() => setTrouble(null)} />;
  return (
    <SectionMessage
      appearance="success"
      title={stamp.beginning === 'send-back' ? WORDS.sentBackTo(name) : WORDS.handedTo(name)}
      actions={
        working
          ? []
          : [
              <SectionMessageAction key="undo" onClick={() => void undo()}>
                {WORDS.undo(countdown(until - now))}
              </SectionMessageAction>,
            ]
      }
    >
      {made && <Text>{saidOf(made).join(' ')}</Text>}
      {made?.finding && <Text>{`${made.finding.happened} ${made.finding.means} ${made.finding.next}`}</Text>}
    </SectionMessage>
  );
}
