import { CodeBlock, Inline, LoadingButton, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { Contract } from '../../contract';
import { TroubleNote } from '../ticket/trouble-note';
import { csvOf } from './csv';
import { answered, type Answer } from './use-answer';
import { WORDS } from './words';

type Page = Contract['site.export']['answers'];

/** What support is sent. */
function Diagnostics() {
  const [answer, setAnswer] = useState<Answer<Contract['site.diagnostics']['answers']> | null>(null);
  const make = async (): Promise<void> => {
    setAnswer({ is: 'loading' });
    setAnswer(await answered('site.diagnostics', {}));
  };
  return (
    <Stack space="space.100">
      <Text>{WORDS.diagnosticsAbout}</Text>
      <Inline>
        <LoadingButton isLoading={answer?.is === 'loading'} onClick={() => void make()}>
          {WORDS.diagnostics}
        </LoadingButton>
      </Inline>
      {answer?.is === 'trouble' && <TroubleNote said={answer.said} />}
      {answer?.is === 'there' && (
        <>
          <Text>{WORDS.copy}</Text>
          <CodeBlock language="json" text={JSON.stringify(answer.value.bundle, null, 2)} />
        </>
      )}
    </Stack>
  );
}

/** The history as lines to copy, one page after the other. */
function Export() {
  const [answer, setAnswer] = useState<Answer<Page> | null>(null);
  const read = async (after: string | null): Promise<void> => {
    setAnswer({ is: 'loading' });
    setAnswer(await answered('site.export', after === null ? {} : { after }));
  };
  const page = answer?.is === 'there' ? answer.value : null;
  return (
    <Stack space="space.100">
      <Text>{WORDS.exportAbout}</Text>
      <Inline space="space.100">
        <LoadingButton isLoading={answer?.is === 'loading'} onClick={() => void read(null)}>
          {WORDS.export}
        </LoadingButton>
        {page?.after != null && <LoadingButton onClick={() => void read(page.after)}>{WORDS.more}</LoadingButton>}
      </Inline>
      {answer?.is === 'trouble' && <TroubleNote said={answer.said} />}
      {page?.rows.length === 0 && <Text>{WORDS.exportEmpty}</Text>}
      {page !== null && page.rows.length > 0 && (
        <>
          <Text>{WORDS.exported(page.rows.length)}</Text>
          <CodeBlock language="text" text={csvOf(page.rows)} />
        </>
      )}
    </Stack>
  );
}

export const Records = () => (
  <Stack space="space.300">
    <Diagnostics />
    <Export />
  </Stack>
);
