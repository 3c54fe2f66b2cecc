import { Stack } from '@forge/react';
import { NOT_SET_UP } from '../ticket/words';
import { Bones } from '../ticket/bones';
import type { Reader } from '../ticket/moments';
import { usePlace } from '../ticket/place';
import { SetUpNote } from '../ticket/set-up-note';
import { TroubleNote } from '../ticket/trouble-note';
import { useNow } from '../ticket/use-now';
import { OwnOutcome } from '../outcome/own-outcome';
import { RecordOutcome } from '../outcome/record-outcome';
import { closeCheckOf } from '../ticket/close-check';
import { Brief } from './brief';
import { History } from './history';
import { LinkedWork } from './linked-work';
import { AddNotes } from './notes/add-notes';
import { lacksNotes } from './notes/lacks-notes';
import { MissingNotes } from './notes/missing-notes';
import type { LinkedItem, Self } from './read-linked';
import { AllClosed } from './reply/all-closed';
import { ReplyDialog } from './reply/reply-dialog';
import { useDialogs } from './use-dialogs';
import { usePanel, type PanelState } from './use-panel';

const LINES = ['40%', '70%', '90%', '85%', '30%', '75%', '60%'];
const STEP = 60_000;

interface PanelProps {
  ready: Extract<PanelState, { is: 'ready' }>;
  reads: number;
  issueKey: string;
  appId: string | null;
  reader: Reader;
  again: () => void;
}

/** Linked work that counts is there, and all of it closed, also what only the app may see. */
const allClosed = (items: readonly LinkedItem[], { done, blocked, replied }: Self): boolean => {
  const counted = items.filter(({ counts }) => counts);
  return !done && !replied && (blocked ?? 0) === 0 && counted.length > 0 && counted.every(({ open }) => !open);
};

function Panel({ ready, reads, issueKey, appId, reader, again }: PanelProps) {
  const { desk, self, stamp, items, notes } = ready;
  const { rules } = desk;
  const now = useNow(desk.ahead, STEP);
  const dialogs = useDialogs(issueKey, desk.agent === true);
  const asksOutcome = self.level !== null && closeCheckOf(rules).outcomeLevels.includes(self.level);
  const lacks = lacksNotes(rules, stamp, notes);
  const team = rules.teams.find(({ id }) => id === stamp?.team)?.name ?? stamp?.team ?? '';
  return (
    <Stack space="space.300">
      <SetUpNote rules={rules} />
      {dialogs.trouble && <TroubleNote said={dialogs.trouble} />}
      {allClosed(items, self) && <AllClosed review={() => dialogs.show('reply')} />}
      {lacks && <MissingNotes team={team} add={() => dialogs.show('notes')} />}
      {!(lacks && notes.is === 'none') && <Brief desk={desk} notes={notes} now={now} reader={reader} again={again} />}
      {(asksOutcome || self.outcome) && (
        <OwnOutcome issueKey={issueKey} mark={self.outcome} record={() => dialogs.show('outcome')} />
      )}
      <LinkedWork
        items={items}
        linkable={rules.escalation.linkedWork !== null}
        done={self.done}
        now={now}
        reader={reader}
      />
      <History desk={desk} now={now} reader={reader} reads={reads} />
      {dialogs.open === 'notes' && <AddNotes issueKey={issueKey} onClose={dialogs.close} onDone={dialogs.changed} />}
      {dialogs.open === 'outcome' && (
        <RecordOutcome issueKey={issueKey} onClose={dialogs.close} onDone={dialogs.changed} />
      )}
      {dialogs.open === 'reply' && (
        <ReplyDialog issueKey={issueKey} appId={appId} onClose={dialogs.close} onSent={dialogs.changed} />
      )}
    </Stack>
  );
}

/** On a ticket: what was said when it was escalated, what others do for it, and its history. No invocation until asked. */
export function PanelPage() {
  const place = usePlace();
  const { state, reads, reload } = usePanel(place?.issueId ?? null, place?.issueKey ?? null, place?.appId ?? null);
  if (!place || state.is === 'loading') return <Bones widths={LINES} />;
  if (state.is === 'not-set-up') return <TroubleNote said={NOT_SET_UP} appearance="information" />;
  if (state.is === 'trouble') return <TroubleNote said={state.said} again={reload} />;
  return (
    <Panel ready={state} reads={reads} issueKey={place.issueKey} appId={place.appId} reader={place} again={reload} />
  );
}
