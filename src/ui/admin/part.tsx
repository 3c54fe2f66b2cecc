import { Heading, Spinner, Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { TroubleNote } from '../ticket/trouble-note';
import type { Answer } from './use-answer';
import { WORDS } from './words';

interface PartProps<T> {
  title: string;
  answer: Answer<T>;
  again: () => void;
  children: (value: T) => ReactNode;
}

/** A part of the page, drawn when its answer is there; another part's trouble is none of its own. */
export function Part<T>({ title, answer, again, children }: PartProps<T>) {
  return (
    <Stack space="space.150">
      <Heading as="h2" size="medium">
        {title}
      </Heading>
      {answer.is === 'loading' && <Spinner label={WORDS.reading} />}
      {answer.is === 'trouble' && <TroubleNote said={answer.said} again={again} />}
      {answer.is === 'there' && children(answer.value)}
    </Stack>
  );
}
