import { Stack } from '@forge/react';
import { NOT_SET_UP } from '../ticket/words';
import { Bones } from '../ticket/bones';
import type { Reader } from '../ticket/moments';
import { usePlace } from '../ticket/place';
import { TroubleNote } from '../ticket/trouble-note';
import { useNow } from '../ticket/use-now';
import { Brief } from './brief';
import { History } from './history';
import { LinkedWork } from './linked-work';
import { usePanel, type PanelState } from './use-panel';

const LINES = ['40%', '70%', '90%', '85%', '30%', '75%', '60%'];
const STEP = 60_000;

interface PanelProps {
  ready: Extract<PanelState, { is: 'ready' }>;
  reads: number;
  reader: Reader;
  again: () => void;
}

function Panel({ ready: { desk, items, notes }, reads, reader, again }: PanelProps) {
  const now = useNow(desk.ahead, STEP);
  return (
    <Stack space="space.300">
      <Brief desk={desk} notes={notes} now={now} reader={reader} again={again} />
      <LinkedWork items={items} linkable={desk.rules.escalation.linkedWork !== null} now={now} reader={reader} />
      <History desk={desk} now={now} reader={reader} reads={reads} />
    </Stack>
  );
}

/** On a ticket: what was said when it was escalated, what others do for it, and its history. No invocation until asked. */
export function PanelPage() {
  const place = usePlace();
  const { state, reads, reload } = usePanel(place?.issueId ?? null, place?.issueKey ?? null);
  if (!place || state.is === 'loading') return <Bones widths={LINES} />;
  if (state.is === 'not-set-up') return <TroubleNote said={NOT_SET_UP} appearance="information" />;
  if (state.is === 'trouble') return <TroubleNote said={state.said} again={reload} />;
  return <Panel ready={state} reads={reads} reader={place} again={reload} />;
}
