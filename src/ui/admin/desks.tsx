import { Button, DynamicTable, EmptyState, Link, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { ShownDesk } from '../../contract/site';
import { PLACES } from '../../domain/doctor/places';
import { TroubleNote } from '../ticket/trouble-note';
import { answered, type Answer } from './use-answer';
import { WORDS } from './words';

const HEAD = { cells: Object.entries(WORDS.head).map(([key, content]) => ({ key, content })) };

const Check = ({ desk: { checkedAt, wrong } }: { desk: ShownDesk }) => {
  if (checkedAt === null) return <Lozenge>{WORDS.notChecked}</Lozenge>;
  return wrong === 0 ? (
    <Lozenge appearance="success">{WORDS.fine}</Lozenge>
  ) : (
    <Lozenge appearance="removed" maxWidth="100%">
      {WORDS.wrong(wrong)}
    </Lozenge>
  );
};

const rowOf = (desk: ShownDesk, busy: boolean, retry: () => void) => ({
  key: desk.projectId,
  cells: [
    {
      key: 'project',
      content: (
        <Stack>
          <Link href={PLACES.queues(encodeURIComponent(desk.projectKey))}>{desk.projectKey}</Link>
          <Text color="color.text.subtle">{desk.enabled ? WORDS.on(desk.version) : WORDS.off(desk.version)}</Text>
        </Stack>
      ),
    },
    { key: 'handOvers', content: <Text>{WORDS.handOvers(desk.handOvers, desk.repaired)}</Text> },
    { key: 'waiting', content: <Text>{String(desk.waiting)}</Text> },
    {
      key: 'failed',
      content: (
        <Stack space="space.050" alignInline="start">
          <Text>{String(desk.failed)}</Text>
          {desk.waiting + desk.failed > 0 && (
            <Button spacing="compact" isDisabled={busy} onClick={retry}>
              {WORDS.retry}
            </Button>
          )}
        </Stack>
      ),
    },
    { key: 'checked', content: <Check desk={desk} /> },
  ],
});

/** All projects with support rules: are their hand-overs made, and is their set-up in order? */
export function Desks({ desks, again }: { desks: readonly ShownDesk[]; again: () => void }) {
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<{ answer: Answer<{ tickets: number }>; project: string } | null>(null);

  async function retry({ projectId, projectKey }: ShownDesk): Promise<void> {
    setBusy(true);
    setCame({ answer: await answered('site.retry', { projectId }), project: projectKey });
    setBusy(false);
    again();
  }

  if (desks.length === 0) return <EmptyState header={WORDS.none} description={WORDS.noneNext} />;
  return (
    <Stack space="space.150">
      {came?.answer.is === 'there' && (
        <SectionMessage appearance="success" title={WORDS.done}>
          <Text>{WORDS.retried(came.answer.value.tickets, came.project)}</Text>
        </SectionMessage>
      )}
      {came?.answer.is === 'trouble' && <TroubleNote said={came.answer.said} />}
      <DynamicTable
        head={HEAD}
        rows={desks.map((desk) => rowOf(desk, busy, () => void retry(desk)))}
        rowsPerPage={20}
      />
    </Stack>
  );
}
