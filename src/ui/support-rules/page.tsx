import { Heading, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Contract, Reply } from '../../contract';
import { ask } from '../ask';
import { CloseChecks } from './close-checks';
import { Findings } from './findings';
import { Rules } from './rules';
import { SetUpCheck } from './set-up/set-up-check';

type Answers = [Reply<Contract['rules.read']['answers']>, Reply<Contract['findings.list']['answers']>];
type Problem = Extract<Reply<never>, { ok: false }>['problem'];

const UNREACHABLE: Problem = {
  happened: 'The support rules could not be read.',
  means: 'Hand-overs go on as before.',
  next: 'Reload the page in a minute.',
};

const Refused = ({ problem }: { problem: Problem }) => (
  <SectionMessage appearance="warning" title={problem.happened}>
    <Text>{problem.means}</Text>
    <Text>{problem.next}</Text>
  </SectionMessage>
);

/** What a project admin sees of Tierline: who has which level, and what stands in the way. */
export function SupportRulesPage() {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  useEffect(() => {
    Promise.all([ask('rules.read', {}), ask('findings.list', {})]).then(setAnswers, () => setUnreachable(true));
  }, []);

  if (unreachable) return <Refused problem={UNREACHABLE} />;
  if (!answers) return <Spinner label="Reading the support rules" />;
  const [rules, findings] = answers;
  if (!rules.ok) return <Refused problem={rules.problem} />;
  return (
    <Stack space="space.400">
      <Rules rules={rules.value.rules} />
      <Stack space="space.200">
        <Heading as="h2">What needs attention</Heading>
        {findings.ok ? <Findings findings={findings.value.findings} /> : <Refused problem={findings.problem} />}
      </Stack>
      <SetUpCheck />
      <CloseChecks />
    </Stack>
  );
}
