import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { OutcomeMark } from '../../domain/gate/outcome';
import { ShownOutcome } from './shown-outcome';
import { WORDS } from './words';

interface OwnOutcomeProps {
  issueKey: string;
  mark: OutcomeMark | null;
  record: () => void;
}

/** What came of this work, and where it is said. */
export const OwnOutcome = ({ issueKey, mark, record }: OwnOutcomeProps) => (
  <Stack space="space.100">
    <Inline space="space.100" alignBlock="center" spread="space-between" shouldWrap rowSpace="space.050">
      <Heading as="h3" size="xsmall">
        {WORDS.title}
      </Heading>
      <Button spacing="compact" appearance={mark ? 'subtle' : 'default'} onClick={record}>
        {mark ? WORDS.recordAnew : WORDS.record}
      </Button>
    </Inline>
    {mark ? <ShownOutcome issueKey={issueKey} mark={mark} /> : <Text color="color.text.subtle">{WORDS.none}</Text>}
  </Stack>
);
