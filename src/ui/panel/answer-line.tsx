import { Heading, Link, Stack, Text } from '@forge/react';
import { WORDS } from './words';

interface AnswerProps {
  label: string;
  value: string | boolean;
}

/** Addresses within a text, without what ends a sentence. */
const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}…])/i;

const Line = ({ line }: { line: string }) => (
  <Text>
    {line.split(ADDRESS).map((part, index) =>
      index % 2 === 1 ? (
        <Link key={index} href={part} openNewTab>
          {part}
        </Link>
      ) : (
        part
      ),
    )}
  </Text>
);

function Said({ value }: Omit<AnswerProps, 'label'>) {
  if (typeof value === 'boolean') return <Text>{value ? WORDS.yes : WORDS.no}</Text>;
  // Each line of its own: UI Kit draws line breaks within a text as blanks.
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    <Stack space="space.050">
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </Stack>
  );
}

/** One thing that the notes were asked, and what was answered. */
export const AnswerLine = ({ label, ...said }: AnswerProps) => (
  <Stack space="space.025">
    <Heading as="h4" size="xxsmall">
      {label}
    </Heading>
    <Said {...said} />
  </Stack>
);
