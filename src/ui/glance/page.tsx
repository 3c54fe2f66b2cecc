import { NOT_SET_UP } from '../ticket/words';
import { Bones } from '../ticket/bones';
import { usePlace } from '../ticket/place';
import { TroubleNote } from '../ticket/trouble-note';
import { useTicket } from '../ticket/use-ticket';
import { Glance } from './glance';

/** As many lines as the glance of a usual ticket has. */
const LINES = ['55%', '80%', '70%', '75%', '70%', '80%', '65%'];

/** Beside a ticket: its level of support at a glance. Two requests, and no invocation. */
export function GlancePage() {
  const place = usePlace();
  const used = useTicket(place?.issueKey ?? null);
  const { state } = used;
  if (!place || state.is === 'loading') return <Bones widths={LINES} />;
  if (state.is === 'not-set-up') return <TroubleNote said={NOT_SET_UP} appearance="information" />;
  if (state.is === 'trouble') return <TroubleNote said={state.said} again={() => void used.reload()} />;
  return <Glance ready={state} used={used} reader={place} />;
}
