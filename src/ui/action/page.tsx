import { showFlag, view } from '@forge/bridge';
import { useState } from 'react';
import type { HandOverAnswer, LinkedWorkAnswer } from '../../domain/answers';
import { REFUSALS } from '../../domain/moves/refusals';
import { HandOverDialog } from '../dialog/hand-over-dialog';
import { Bones } from '../ticket/bones';
import { tell } from '../ticket/page-events';
import { usePlace } from '../ticket/place';
import { TroubleNote } from '../ticket/trouble-note';
import { useTicket } from '../ticket/use-ticket';
import { NOT_SET_UP } from '../ticket/words';
import { DONE, doneWords } from './words';

/** As many lines as the dialog begins with. */
const LINES = ['60%', '30%', '45%', '45%', '100%', '100%'];

const close = (): void => void view.close().catch(() => undefined);

/** Over a ticket, from its menu: the same dialog as beside it. */
export function ActionPage() {
  const place = usePlace();
  const { state, reload } = useTicket(place?.issueKey ?? null);
  // What was read when it opened: somebody else's change must not take the text from under one's hands.
  const [opened, setOpened] = useState<Extract<typeof state, { is: 'ready' }> | null>(null);
  if (!opened && state.is === 'ready') setOpened(state);

  const done = (answer: HandOverAnswer | LinkedWorkAnswer): void => {
    const handedOver = answer.outcome === 'opened' ? undefined : answer;
    tell('tierline.changed', handedOver ? { answer: handedOver } : {});
    const words = doneWords(answer);
    if (words !== null) showFlag({ id: DONE, title: words, type: 'success', isAutoDismiss: true });
    void view
      .refresh()
      .catch(() => undefined)
      .then(close);
  };

  if (opened) {
    const { desk, ticket } = opened;
    if (ticket.status.done) return <TroubleNote said={REFUSALS.done} appearance="information" />;
    return <HandOverDialog desk={desk} ticket={ticket} start="escalate" framed="page" onClose={close} onDone={done} />;
  }
  if (state.is === 'not-set-up') return <TroubleNote said={NOT_SET_UP} appearance="information" />;
  if (state.is === 'trouble') return <TroubleNote said={state.said} again={() => void reload()} />;
  return <Bones widths={LINES} height="24px" />;
}
