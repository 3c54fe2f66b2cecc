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
  /** It can no longer be taken back: somebody went on with the ticket. */
  overtaken: () => void;
}

const saidOf = (made: Made): string[] => [
  made.person !== null ? WORDS.toPerson : made.told ? WORDS.told : WORDS.inQueue,
  ...(made.reply === 'none' ? [] : [made.reply === 'sent' ? WORDS.replySent : WORDS.replyNotSent]),
];

const BUSY: Said = { happened: WORDS.busy, means: TROUBLES.unreachable.means, next: WORDS.busyNext };

/** The hand-over that was just made, and the way back from it while there is one. */
export function Undo({ desk, ticket, click, undone, overtaken }: UndoProps) {
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<{ said: Said; again: boolean } | null>(null);
  const { stamp, team } = ticket;
  const made = click.answer?.outcome === 'handed-over' ? click.answer : null;
  const until = made?.undoUntil ?? (stamp?.since ?? 0) + UNDO_MS;
  const now = useNow(desk.ahead ?? 0, SECOND, until);

  const undo = async () => {
    setWorking(true);
    const reply = await ask('hand-over.undo', { visit: click.visit }).catch(() => null);
    setWorking(false);
    if (!reply) return setTrouble({ said: TROUBLES.unreachable, again: true });
    if (!reply.ok) {
      // A second try would be answered the same.
      setTrouble({ said: reply.problem, again: false });
      return overtaken();
    }
    if (reply.value.outcome === 'busy') return setTrouble({ said: BUSY, again: true });
    if (reply.value.outcome === 'incomplete')
      return setTrouble({ said: reply.value.finding ?? INCOMPLETE, again: false });
    undone(
      reply.value.to.teamName,
      reply.value.kept.map((what) => KEPT[what]),
    );
  };
  // Whoever tried is to read why not, also when the time is up or the ticket has gone on since.
  if (trouble)
    return trouble.again ? (
      <TroubleNote said={trouble.said} again={() => setTrouble(null)} />
    ) : (
      <TroubleNote said={trouble.said} />
    );
  if (stamp?.visit !== click.visit || now >= until) return null;
  const name = made?.to.teamName ?? team?.name ?? stamp.team;
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
