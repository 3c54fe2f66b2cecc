import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { Desks } from './desks';
import { Part } from './part';
import { Records } from './records';
import { SiteFindings } from './site-findings';
import { useAnswer } from './use-answer';
import { Used } from './used';
import { WORDS } from './words';

/** What who administers Jira sees of the app: all its projects, how they do, and what they use. */
export function SitePage() {
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn(turn + 1);
  const desks = useAnswer('site.desks', turn);
  const findings = useAnswer('site.findings', turn);
  const usage = useAnswer('site.usage', turn);
  const known = desks.is === 'there' ? desks.value.desks : [];
  return (
    <Stack space="space.400">
      <Stack space="space.100">
        <Text>{WORDS.about}</Text>
        <Inline>
          <Button onClick={again}>{WORDS.again}</Button>
        </Inline>
      </Stack>
      <Part title={WORDS.projects} answer={desks} again={again}>
        {(value) => <Desks desks={value.desks} again={again} />}
      </Part>
      <Part title={WORDS.findings} answer={findings} again={again}>
        {(value) => <SiteFindings findings={value.findings} desks={known} />}
      </Part>
      <Part title={WORDS.usage} answer={usage} again={again}>
        {(value) => <Used usage={value} />}
      </Part>
      <Stack space="space.150">
        <Heading as="h2" size="medium">
          {WORDS.support}
        </Heading>
        <Records />
      </Stack>
    </Stack>
  );
}
