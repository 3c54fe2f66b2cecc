import { Inline, List, ListItem, SectionMessage, SectionMessageAction, Spinner, Text } from '@forge/react';
import { lineOf } from '../set-up/named';
import type { Checked } from './use-check';
import { WORDS } from './words';

interface AfterSaveProps {
  checked: Checked;
  version: number;
  see: () => void;
}

const MOST = 5;

/** Told after each save: whether the project still has all that the rules ask for. */
export function AfterSave({ checked, version, see }: AfterSaveProps) {
  if (checked === null) return null;
  if (checked === 'checking')
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={WORDS.checking} />
        <Text>{WORDS.checking}</Text>
      </Inline>
    );
  const action = [
    <SectionMessageAction key="see" onClick={see}>
      {WORDS.seeCheck}
    </SectionMessageAction>,
  ];
  if (checked === 'failed')
    return (
      <SectionMessage appearance="warning" title={WORDS.notLooked(version)} actions={action}>
        <Text>{WORDS.lookYourself}</Text>
      </SectionMessage>
    );
  const wrong = checked.filter(({ state }) => state === 'wrong');
  if (wrong.length === 0)
    return (
      <SectionMessage appearance="success" title={WORDS.saved(version)}>
        <Text>{WORDS.allFine}</Text>
      </SectionMessage>
    );
  return (
    <SectionMessage appearance="warning" title={WORDS.attention(version, wrong.length)} actions={action}>
      {wrong.some(({ affectsHandOvers }) => affectsHandOvers) && <Text>{WORDS.affected}</Text>}
      <List type="unordered">
        {wrong.slice(0, MOST).map((report) => (
          <ListItem key={`${report.check} ${report.subject ?? ''}`}>{lineOf(report)}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}
