import { Button, DynamicTable, Heading, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { Contract, Reply } from '../../contract';
import type { Said } from '../../domain/answers';
import { CLOSE_RULES, type StandingCheck } from '../../domain/gate/close-rules';
import { ask } from '../ask';
import { ConfirmRemoval } from './confirm-removal';
import { Removed } from './removed';

type Listed = Reply<Contract['close-checks.list']['answers']>;
type Removal = Reply<Contract['close-checks.remove']['answers']>;

const UNREACHABLE: Said = {
  happened: 'The workflows could not be asked.',
  means: 'The close checks stand where they stood.',
  next: 'Reload the page in a minute.',
};
/** Taking rules out of many workflows may outlast the page's patience. */
const NO_ANSWER: Said = {
  happened: 'No answer came.',
  means: 'Some of the close checks may be out of their workflows already.',
  next: 'Reload the page to see which are left, and take those out.',
};
const unreachable = (problem: Said): Reply<never> => ({ ok: false, problem });

const HEAD = {
  cells: [
    { key: 'workflow', content: 'Workflow' },
    { key: 'transition', content: 'Transition' },
    { key: 'rule', content: 'Rule' },
  ],
};

const rowOf = ({ workflow, transition, rule, off }: StandingCheck, index: number) => ({
  key: String(index),
  cells: [
    { key: 'workflow', content: <Text>{workflow}</Text> },
    { key: 'transition', content: <Text>{transition}</Text> },
    { key: 'rule', content: <Text>{off ? `${CLOSE_RULES[rule]} (switched off)` : CLOSE_RULES[rule]}</Text> },
  ],
});

const Trouble = ({ problem }: { problem: Said }) => (
  <SectionMessage appearance="warning" title={problem.happened}>
    <Text>{problem.means}</Text>
    <Text>{problem.next}</Text>
  </SectionMessage>
);

/** Where close checks stand in the site's workflows, and the way to take them out. */
export function CloseChecks() {
  const [listed, setListed] = useState<Listed | null>(null);
  const [removal, setRemoval] = useState<Removal | 'asking' | 'removing' | null>(null);
  const list = (): void => void ask('close-checks.list', {}).then(setListed, () => setListed(unreachable(UNREACHABLE)));
  useEffect(list, []);

  async function remove(): Promise<void> {
    setRemoval('removing');
    setRemoval(await ask('close-checks.remove', {}).catch(() => unreachable(NO_ANSWER)));
    list();
  }

  const asking = removal === 'asking' || removal === 'removing';
  return (
    <Stack space="space.200">
      <Heading as="h2">Close checks in workflows</Heading>
      {removal !== null && typeof removal === 'object' && (
        <>{removal.ok ? <Removed removed={removal.value.removed} /> : <Trouble problem={removal.problem} />}</>
      )}
      {listed === null && <Text>Asking the workflows …</Text>}
      {listed?.ok === false && <Trouble problem={listed.problem} />}
      {listed?.ok && <Standing {...listed.value} open={() => setRemoval('asking')} />}
      {asking && (
        <ConfirmRemoval
          removing={removal === 'removing'}
          confirm={() => void remove()}
          close={() => setRemoval(null)}
        />
      )}
    </Stack>
  );
}

function Standing({ allowed, checks, open }: Contract['close-checks.list']['answers'] & { open: () => void }) {
  if (!allowed)
    return (
      <Text>
        Projects share workflows, so only a Jira admin sees where the close checks stand, and can take them out. Ask one
        before Tierline is uninstalled.
      </Text>
    );
  if (checks.length === 0) return <Text>No workflow has a close check.</Text>;
  return (
    <Stack space="space.200">
      <DynamicTable head={HEAD} rows={checks.map(rowOf)} rowsPerPage={20} />
      <Text>
        Take them out before you uninstall Tierline: Jira refuses every transition that has a rule of a missing app. A
        workflow can serve several projects; it changes for all of them.
      </Text>
      <Inline>
        <Button onClick={open}>Take the close checks out of the workflows</Button>
      </Inline>
    </Stack>
  );
}
