import { Button, Heading, Inline, Spinner, Stack } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Said, ShownVisit } from '../../domain/answers';
import { ask } from '../ask';
import type { Reader } from '../ticket/moments';
import { TroubleNote } from '../ticket/trouble-note';
import type { KnownDesk } from './await-desk';
import { VisitTable } from './visit-table';
import { HISTORY_FAILED, WORDS } from './words';

type Shown = { is: 'reading' } | { is: 'read'; visits: readonly ShownVisit[] } | { is: 'trouble'; said: Said };

async function read(): Promise<Shown> {
  const reply = await ask('visits.list', {}).catch(() => null);
  if (!reply) return { is: 'trouble', said: HISTORY_FAILED };
  return reply.ok ? { is: 'read', visits: reply.value.visits } : { is: 'trouble', said: reply.problem };
}

interface HistoryProps {
  desk: KnownDesk;
  now: number;
  reader: Reader;
  /** How often the ticket was read: with each time the history is read anew, if it is open. */
  reads: number;
}

/** Who held the ticket, when and how long: read only when somebody asks, as it costs an invocation. */
export function History({ desk, now, reader, reads }: HistoryProps) {
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown>({ is: 'reading' });
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    void read().then((found) => !gone && setShown(found));
    return () => {
      gone = true;
    };
  }, [open, attempt, reads]);
  const again = () => {
    setShown({ is: 'reading' });
    setAttempt(attempt + 1);
  };

  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" spread="space-between">
        <Heading as="h3" size="xsmall">
          {WORDS.history}
        </Heading>
        <Button spacing="compact" appearance="subtle" onClick={() => setOpen(!open)}>
          {open ? WORDS.hideHistory : WORDS.showHistory}
        </Button>
      </Inline>
      {open && shown.is === 'reading' && <Spinner size="medium" label={WORDS.readingHistory} />}
      {open && shown.is === 'trouble' && <TroubleNote said={shown.said} again={again} />}
      {open && shown.is === 'read' && <VisitTable visits={shown.visits} desk={desk} now={now} reader={reader} />}
    </Stack>
  );
}
