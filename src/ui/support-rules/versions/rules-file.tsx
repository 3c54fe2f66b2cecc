import { Button, Inline, List, ListItem, LoadingButton, SectionMessage, Text, TextArea } from '@forge/react';
import { useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import { differences } from '../../../domain/rules/differences';
import { completed, type FullDraft } from '../../../domain/rules/draft';
import { rulesFile } from '../../../domain/rules/rules-file';
import { ask } from '../../ask';
import { Field } from '../../dialog/field';
import { TroubleNote } from '../../ticket/trouble-note';
import { Line, Part } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { NO_ANSWER, VERSIONS } from './words';

type Judged = Reply<Contract['rules.judge']['answers']>;

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List type="unordered">
    {lines.map((line) => (
      <ListItem key={line}>{line}</ListItem>
    ))}
  </List>
);

/** What the backend said of the file, and the way to go on. */
function Judgement({ judged, editor, take }: { judged: Judged; editor: Editor; take: (draft: FullDraft) => void }) {
  if (!judged.ok) return <TroubleNote said={judged.problem} />;
  const { draft, wrong } = judged.value;
  if (!draft)
    return (
      <SectionMessage appearance="warning" title={VERSIONS.wrong(wrong.length)}>
        <Text>{VERSIONS.wrongMeans}</Text>
        <Lines lines={wrong} />
      </SectionMessage>
    );
  const next = completed(draft);
  const changes = differences(editor.draft, next, editor.names);
  return (
    <>
      <SectionMessage appearance="information" title={VERSIONS.right}>
        <Text>{changes.length === 0 ? VERSIONS.rightNothing : VERSIONS.rightChanges}</Text>
        {changes.length > 0 && <Lines lines={changes} />}
      </SectionMessage>
      {changes.length > 0 && (
        <Inline>
          <Button appearance="primary" onClick={() => take(next)}>
            {VERSIONS.take}
          </Button>
        </Inline>
      )}
    </>
  );
}

/** The rules as text, out and in. A page of an app may not reach files of who looks at it: they are copied and pasted. */
export function RulesFile({ editor, takeIn }: { editor: Editor; takeIn: (draft: FullDraft) => void }) {
  const [shown, setShown] = useState(false);
  const [text, setText] = useState('');
  const [judged, setJudged] = useState<Judged | 'asking' | 'taken' | null>(null);
  const judge = async (): Promise<void> => {
    setJudged('asking');
    setJudged(await ask('rules.judge', { text }).catch((): Judged => ({ ok: false, problem: NO_ANSWER })));
  };
  return (
    <Part title={VERSIONS.file} about={VERSIONS.fileAbout}>
      <Inline>
        <Button onClick={() => setShown(!shown)}>{shown ? VERSIONS.hideExport : VERSIONS.showExport}</Button>
      </Inline>
      {shown && (
        <Field id="exported" label={VERSIONS.exported} help={VERSIONS.exportHelp}>
          <TextArea
            id="exported"
            name="exported"
            isReadOnly
            isMonospaced
            value={rulesFile(editor.draft)}
            minimumRows={10}
            maxHeight="40vh"
          />
        </Field>
      )}
      <Line
        id="imported"
        label={VERSIONS.importLabel}
        help={VERSIONS.importHelp}
        lines={3}
        value={text}
        change={(typed) => {
          setText(typed);
          setJudged(null);
        }}
      />
      <Inline>
        <LoadingButton isLoading={judged === 'asking'} isDisabled={text.trim() === ''} onClick={() => void judge()}>
          {VERSIONS.judge}
        </LoadingButton>
      </Inline>
      {judged === 'taken' && <Text>{VERSIONS.taken}</Text>}
      {judged !== null && typeof judged === 'object' && (
        <Judgement
          judged={judged}
          editor={editor}
          take={(draft) => {
            takeIn(draft);
            setJudged('taken');
          }}
        />
      )}
    </Part>
  );
}
