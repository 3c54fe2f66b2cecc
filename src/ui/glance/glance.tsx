import { Stack } from '@forge/react';
import { useRef, useState } from 'react';
import type { LinkedWorkAnswer, Said } from '../../domain/answers';
import type { Verb } from '../../domain/level';
import { draftStore } from '../dialog/drafts';
import { HandOverDialog } from '../dialog/hand-over-dialog';
import type { Desk, Draft, TicketFacts } from '../ticket/facts';
import type { Reader } from '../ticket/moments';
import type { ClickAnswer } from '../ticket/page-events';
import { saidOf } from '../ticket/trouble';
import { SetUpNote } from '../ticket/set-up-note';
import { TroubleNote } from '../ticket/trouble-note';
import type { TicketState, UsedTicket } from '../ticket/use-ticket';
import { assignTo } from './assign-to-me';
import { AwaitsTeam, Opened, Undone } from './notices';
import { awaitsTeam, offersOf } from './offers';
import { Level, State } from './state';
import { Undo } from './undo';
import { Ways } from './ways';
import { WORDS } from './words';

interface GlanceProps {
  ready: Extract<TicketState, { is: 'ready' }>;
  used: UsedTicket;
  reader: Reader;
}

/** Who has the ticket, and what one can do about it. */
export function Glance({ ready, used, reader }: GlanceProps) {
  const { desk, ticket, readAt, stale } = ready;
  // What was read when the dialog opened: somebody else's change must not turn it while one is writing.
  const [dialog, setDialog] = useState<{ start: Verb; desk: Desk; ticket: TicketFacts } | null>(null);
  const open = (start: Verb) => setDialog({ start, desk, ticket });
  const [assigning, setAssigning] = useState(false);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [undone, setUndone] = useState<{ team: string; kept: readonly string[]; visit: number } | null>(null);
  const [opened, setOpened] = useState<LinkedWorkAnswer | null>(null);
  const sent = useRef<Draft | null>(null);
  const keep = (written: Draft) => void (sent.current = written);
  const offers = offersOf(desk, ticket);
  const mayEscalate = offers.some(({ verb, refused }) => verb === 'escalate' && refused === null);

  const assignToMe = async () => {
    setAssigning(true);
    setTrouble(null);
    try {
      await assignTo(ticket.key, desk.me);
      await used.changed();
    } catch (error) {
      setTrouble(saidOf(error));
    } finally {
      setAssigning(false);
    }
  };
  const closed = () => {
    setDialog(null);
    // What was not sent is a draft now, which the next dialog begins with.
    void used.reload();
  };
  const done = (answer: ClickAnswer) => {
    setDialog(null);
    setUndone(null);
    setOpened(answer.outcome === 'opened' ? answer : null);
    void used.changed(answer);
  };
  const takenBack = async (team: string, kept: readonly string[]) => {
    setUndone({ team, kept, visit: used.click?.visit ?? 0 });
    const written = sent.current;
    sent.current = null;
    if (written)
      await draftStore(desk.me)
        .put(ticket.id, written, written.savedAt)
        .catch(() => undefined);
    await used.changed();
  };

  return (
    <Stack space="space.200">
      <SetUpNote rules={desk.rules} />
      {stale && <TroubleNote said={{ ...stale, means: WORDS.stillWrong }} again={() => void used.reload()} />}
      {undone && (ticket.stamp?.visit ?? 0) <= undone.visit + 1 ? (
        <Undone team={undone.team} kept={undone.kept} />
      ) : (
        used.click && (
          <Undo
            key={used.click.visit}
            desk={desk}
            ticket={ticket}
            click={used.click}
            undone={(team, kept) => void takenBack(team, kept)}
            overtaken={() => void used.reload()}
          />
        )
      )}
      {opened && <Opened work={opened} close={() => setOpened(null)} />}
      {awaitsTeam(desk, ticket) && (
        <AwaitsTeam status={ticket.status.name} choose={mayEscalate ? () => open('escalate') : null} />
      )}
      <Stack space="space.150">
        <Level desk={desk} ticket={ticket} />
        {/* Above the rows, so that it is in sight on a low screen. */}
        <Ways offers={offers} start={open} />
      </Stack>
      <State
        desk={desk}
        ticket={ticket}
        blocked={used.blocked}
        readAt={readAt}
        reader={reader}
        assigning={assigning}
        assignToMe={() => void assignToMe()}
      />
      {trouble && <TroubleNote said={trouble} />}
      {dialog && <HandOverDialog {...dialog} framed="modal" onClose={closed} onDone={done} onSent={keep} />}
    </Stack>
  );
}
