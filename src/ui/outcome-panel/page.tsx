import { Heading, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { Said } from '../../domain/answers';
import { OwnOutcome } from '../outcome/own-outcome';
import { RecordOutcome } from '../outcome/record-outcome';
import { Bones } from '../ticket/bones';
import { hear } from '../ticket/page-events';
import { usePlace, type Place } from '../ticket/place';
import { saidOf } from '../ticket/trouble';
import { TroubleNote } from '../ticket/trouble-note';
import { readWork, type WaitingTicket, type Work } from './read-work';
import { WORDS } from './words';

type Shown = { is: 'loading' } | { is: 'read'; work: Work } | { is: 'trouble'; said: Said };

const LINES = ['40%', '80%', '30%', '60%'];

function Waiting({ waiting }: { waiting: readonly WaitingTicket[] }) {
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {WORDS.waiting}
      </Heading>
      {waiting.length === 0 && <Text color="color.text.subtle">{WORDS.nobody}</Text>}
      {waiting.map(({ key, summary, status }) => (
        <Inline key={key} space="space.100" alignBlock="center" shouldWrap rowSpace="space.050">
          <Text>
            <Link href={`/browse/${encodeURIComponent(key)}`}>{key}</Link> {summary}
          </Text>
          <Lozenge maxWidth="100%">{status}</Lozenge>
        </Inline>
      ))}
      {waiting.length > 0 && <Text color="color.text.subtle">{WORDS.next(waiting.length)}</Text>}
    </Stack>
  );
}

function Panel({ place: { issueId: id, issueKey: key, projectId } }: { place: Place }) {
  const [shown, setShown] = useState<Shown>({ is: 'loading' });
  const [recording, setRecording] = useState(false);
  const load = useCallback(async () => {
    const read = await readWork({ id, key, projectId }).then(
      (work): Shown => ({ is: 'read', work }),
      (error: unknown): Shown => ({ is: 'trouble', said: saidOf(error) }),
    );
    // What could not be read anew stays as it was.
    setShown((before) => (read.is === 'trouble' && before.is === 'read' ? before : read));
  }, [id, key, projectId]);
  useEffect(() => {
    void load();
    return hear('JIRA_ISSUE_CHANGED', () => void load());
  }, [load]);
  const recorded = (): void => {
    setRecording(false);
    void load();
    // Not every place can be refreshed; the panel itself reads anew anyway.
    void view.refresh().catch(() => undefined);
  };

  if (shown.is === 'loading') return <Bones widths={LINES} />;
  if (shown.is === 'trouble') return <TroubleNote said={shown.said} again={() => void load()} />;
  return (
    <Stack space="space.300">
      <Waiting waiting={shown.work.waiting} />
      <OwnOutcome issueKey={key} mark={shown.work.outcome} record={() => setRecording(true)} />
      {recording && <RecordOutcome issueKey={key} onClose={() => setRecording(false)} onDone={recorded} />}
    </Stack>
  );
}

/** On work in a project that desks have work done in: who waits for it, and what came of it. */
export function OutcomePanelPage() {
  const place = usePlace();
  return place ? <Panel place={place} /> : <Bones widths={LINES} />;
}
