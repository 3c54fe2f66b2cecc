import {
  Box,
  Button,
  ButtonGroup,
  Inline,
  List,
  ListItem,
  LoadingButton,
  SectionMessage,
  SectionMessageAction,
  Stack,
  Text,
  User,
  xcss,
} from '@forge/react';
import { useState } from 'react';
import { contradictions } from '../../../domain/policy';
import { differences } from '../../../domain/rules/differences';
import { draftOf } from '../../../domain/rules/draft';
import type { Names } from '../../../domain/rules/names';
import { sectionsChanged } from '../../../domain/rules/sections';
import { TroubleNote } from '../../ticket/trouble-note';
import type { RulesState } from './use-rules';
import { nameOfSection, WORDS } from './words';

const bar = xcss({
  backgroundColor: 'color.background.warning',
  borderColor: 'color.border.warning',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.medium',
  padding: 'space.150',
});

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List type="unordered">
    {lines.map((line) => (
      <ListItem key={line}>{line}</ListItem>
    ))}
  </List>
);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Somebody else saved first: who, and what they changed. */
function Quicker({ rules, names }: { rules: RulesState; names: Names }) {
  if (!rules.quicker) return null;
  const { by, policy } = rules.quicker;
  const changes = differences(rules.base, draftOf(policy), names);
  return (
    <SectionMessage
      appearance="warning"
      title={WORDS.quicker}
      actions={[
        <SectionMessageAction key="mine" onClick={rules.keepMine}>
          {WORDS.keepMine}
        </SectionMessageAction>,
        <SectionMessageAction key="theirs" onClick={rules.takeTheirs}>
          {WORDS.takeTheirs}
        </SectionMessageAction>,
      ]}
    >
      {by === null ? (
        <Text>{WORDS.quickerApp}</Text>
      ) : (
        <Inline space="space.100" alignBlock="center">
          <Text>{WORDS.quickerBy}</Text>
          <User accountId={by} />
        </Inline>
      )}
      <Text>{WORDS.theyChanged}</Text>
      <Lines lines={changes} />
    </SectionMessage>
  );
}

/** What is not saved yet, on every tab, and the one button that saves all of it. */
export function SaveBar({ rules, names }: { rules: RulesState; names: Names }) {
  const [open, setOpen] = useState(false);
  const { base, draft, dirty, saving, trouble, quicker } = rules;
  if (!dirty && !quicker && !trouble) return null;
  const wrong = dirty ? contradictions(draft) : [];
  const parts = sectionsChanged(base, draft).map(nameOfSection);
  return (
    <Stack space="space.150">
      <Quicker rules={rules} names={names} />
      {trouble && <TroubleNote said={trouble} />}
      {dirty && (
        <Box xcss={bar}>
          <Stack space="space.100">
            <Inline spread="space-between" alignBlock="center" space="space.100" rowSpace="space.100" shouldWrap>
              <Text weight="semibold">{WORDS.unsaved(parts)}</Text>
              <ButtonGroup>
                <Button appearance="subtle" onClick={() => setOpen(!open)}>
                  {open ? WORDS.hideChanges : WORDS.showChanges}
                </Button>
                <Button appearance="subtle" isDisabled={saving} onClick={rules.discard}>
                  {WORDS.discard}
                </Button>
                <LoadingButton
                  appearance="primary"
                  isLoading={saving}
                  isDisabled={wrong.length > 0 || quicker !== null}
                  onClick={() => void rules.save()}
                >
                  {WORDS.save}
                </LoadingButton>
              </ButtonGroup>
            </Inline>
            <Text size="small">{WORDS.stays}</Text>
            {open && <Lines lines={differences(base, draft, names)} />}
            {wrong.length > 0 && (
              <SectionMessage appearance="error" title={WORDS.wrong}>
                <Lines lines={wrong.map(sentence)} />
              </SectionMessage>
            )}
          </Stack>
        </Box>
      )}
    </Stack>
  );
}
