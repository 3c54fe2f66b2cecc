import { isScored } from '../../domain/handoff/score';
import { DynamicTable, Inline, Lozenge, Stack, Strike, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { ShownVisit } from '../../domain/answers';
import { clockWords, workingWords } from '../ticket/durations';
import { momentWords, type Reader } from '../ticket/moments';
import type { KnownDesk } from './await-desk';
import { BEGINNINGS, WORDS } from './words';

const HEAD = {
  cells: [
    { key: 'hand-over', content: WORDS.handOver, width: 37 },
    { key: 'who', content: WORDS.who, width: 25 },
    { key: 'held', content: WORDS.held, width: 27 },
    { key: 'notes', content: WORDS.notesScore, width: 11 },
  ],
};

interface TableProps {
  visits: readonly ShownVisit[];
  desk: KnownDesk;
  now: number;
  reader: Reader;
}

const Small = ({ children }: { children: ReactNode }) => (
  <Text size="small" color="color.text.subtle">
    {children}
  </Text>
);

/** Taken back within two minutes: the next visit says so. It counts for nothing. */
const isUndone = (visit: ShownVisit, visits: readonly ShownVisit[]): boolean =>
  visits.some(({ sequence, beginning }) => sequence === visit.sequence + 1 && beginning === 'undone');

/** The notes' score, where what they ask is scored. */
function notesWords({ notes, beginning }: ShownVisit): string {
  if (!notes) return WORDS.noScore;
  return isScored(beginning) ? String(notes.score) : WORDS.unscored;
}

const named = ({ teamName, level }: { teamName: string; level: string }): string => `${teamName} (${level})`;

function HandOver({ visit, undone }: { visit: ShownVisit; undone: boolean }) {
  const way = visit.from ? WORDS.to(named(visit.from), named(visit)) : named(visit);
  return (
    <Stack space="space.050" alignInline="start">
      <Text>{undone ? <Strike>{way}</Strike> : way}</Text>
      <Inline space="space.050" shouldWrap>
        <Lozenge>{BEGINNINGS[visit.beginning]}</Lozenge>
        {undone && <Lozenge appearance="moved">{WORDS.undone}</Lozenge>}
      </Inline>
      {visit.finding && <Small>{visit.finding.happened}</Small>}
      {visit.override && (
        <Inline space="space.050" alignBlock="center" shouldWrap>
          <Small>{WORDS.override}</Small>
          {visit.override.by !== null && <User accountId={visit.override.by} />}
          <Small>{visit.override.reason}</Small>
        </Inline>
      )}
    </Stack>
  );
}

function rowOf(visit: ShownVisit, { visits, now, reader }: TableProps) {
  const undone = isUndone(visit, visits);
  const held = clockWords(visit.held);
  return {
    key: String(visit.sequence),
    cells: [
      { key: 'hand-over', content: <HandOver visit={visit} undone={undone} /> },
      {
        key: 'who',
        content: (
          <Stack space="space.025">
            {visit.by === null ? <Text>{WORDS.app}</Text> : <User accountId={visit.by} />}
            <Small>{momentWords(visit.startedAt, now, reader)}</Small>
          </Stack>
        ),
      },
      {
        key: 'held',
        content: (
          <Stack space="space.025">
            <Text>{visit.endedAt === null ? `${held} ${WORDS.still}` : held}</Text>
            <Small>{WORDS.working(workingWords(visit.worked))}</Small>
          </Stack>
        ),
      },
      { key: 'notes', content: <Text>{notesWords(visit)}</Text> },
    ],
  };
}

/** The visits, newest first. */
export function VisitTable(props: TableProps) {
  if (props.visits.length === 0) return <Text color="color.text.subtle">{WORDS.noHistory}</Text>;
  const rows = props.visits.toSorted((a, b) => b.sequence - a.sequence).map((visit) => rowOf(visit, props));
  return <DynamicTable label={WORDS.history} head={HEAD} rows={rows} />;
}
