import { isScored } from '../../domain/handoff/score';
import { AdfRenderer, Heading, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { DocNode } from '@forge/react';
import type { NotesData, NoteValue } from '../../domain/handoff/notes';
import type { Reader } from '../ticket/moments';
import { momentWords } from '../ticket/moments';
import { TroubleNote } from '../ticket/trouble-note';
import { DONE_TO } from '../ticket/words';
import { AnswerLine } from './answer-line';
import type { KnownDesk } from './await-desk';
import type { NotesComment } from './read-notes';
import type { LatestNotes } from './use-panel';
import { WORDS } from './words';

/** What nobody answered is not shown: a box that is not ticked, an empty text. */
const said = (value: NoteValue | undefined): value is NoteValue =>
  typeof value === 'string' ? value.trim() !== '' : value === true;

const scoreLook = (score: number) => (score >= 70 ? 'success' : score >= 40 ? 'moved' : 'removed');

function Answers({ data }: { data: NotesData }) {
  return (
    <Stack space="space.150">
      {data.reason && <AnswerLine label={WORDS.reason} value={data.reason} />}
      {data.asked.map(({ key, label }) => {
        const value = data.notes[key];
        return said(value) ? <AnswerLine key={key} label={label} value={value} /> : null;
      })}
    </Stack>
  );
}

interface BriefProps {
  desk: KnownDesk;
  notes: LatestNotes;
  now: number;
  reader: Reader;
  again: () => void;
}

function Written({ comment, desk, now, reader }: { comment: NotesComment } & Omit<BriefProps, 'notes' | 'again'>) {
  const { author, at, data } = comment;
  const team = data && (desk.rules.teams.find(({ id }) => id === data.to.team)?.name ?? data.to.team);
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center" shouldWrap rowSpace="space.050">
        {author !== null && <User accountId={author} />}
        <Text color="color.text.subtle">{momentWords(at, now, reader)}</Text>
        {data && (
          <Text>
            {DONE_TO[data.verb]} {team} ({data.to.level})
          </Text>
        )}
        {data && isScored(data.verb) && (
          <Lozenge appearance={scoreLook(data.score)} maxWidth="100%">
            {WORDS.score(data.score)}
          </Lozenge>
        )}
      </Inline>
      {data ? <Answers data={data} /> : <AdfRenderer document={comment.body as DocNode} />}
    </Stack>
  );
}

function Shown({ notes, again, ...rest }: BriefProps) {
  switch (notes.is) {
    case 'none':
      return <Text color="color.text.subtle">{WORDS.noNotes}</Text>;
    case 'gone':
      return <Text>{WORDS.notesGone}</Text>;
    case 'trouble':
      return <TroubleNote said={{ ...notes.said, happened: WORDS.notesFailed }} again={again} />;
    case 'read':
      return <Written comment={notes.comment} {...rest} />;
  }
}

/** What whoever gets the ticket has to know, without asking. */
export const Brief = (props: BriefProps) => (
  <Stack space="space.100">
    <Heading as="h3" size="xsmall">
      {WORDS.notes}
    </Heading>
    <Shown {...props} />
  </Stack>
);
