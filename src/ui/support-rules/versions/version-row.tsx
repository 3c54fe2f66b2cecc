import { Button, ButtonGroup, Inline, List, ListItem, Lozenge, Stack, Text, User } from '@forge/react';
import { useState } from 'react';
import type { RulesVersion } from '../../../contract/versions';
import type { Names } from '../../../domain/rules/names';
import { Card } from '../parts/card';
import { changesOf } from './changes-of';
import { HOW, VERSIONS } from './words';

interface VersionRowProps {
  version: RulesVersion;
  inForce: boolean;
  names: Names;
  /** `null`: not now. */
  restore: (() => void) | null;
}

const momentOf = (at: number): string => new Date(at).toLocaleString();

function Who({ version: { at, by, how } }: { version: RulesVersion }) {
  if (at === null) return <Text color="color.text.subtle">{VERSIONS.before}</Text>;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      {by === null ? <Text>{VERSIONS.app}</Text> : <User accountId={by} />}
      <Text color="color.text.subtle">{[how === null ? '' : HOW[how], momentOf(at)].filter(Boolean).join(', ')}</Text>
    </Inline>
  );
}

/** What came of comparing it with the version before. */
function Changes({ changes }: { changes: readonly string[] | 'reading' | 'failed' | 'first' }) {
  if (changes === 'reading') return <Text>{VERSIONS.reading}</Text>;
  if (changes === 'failed') return <Text>{VERSIONS.unreadable}</Text>;
  if (changes === 'first') return <Text>{VERSIONS.first}</Text>;
  if (changes.length === 0) return <Text>{VERSIONS.nothing}</Text>;
  return (
    <List type="unordered">
      {changes.map((change) => (
        <ListItem key={change}>{change}</ListItem>
      ))}
    </List>
  );
}

/** One version: who, when, and what changed by it. */
export function VersionRow({ version, inForce, names, restore }: VersionRowProps) {
  const [changes, setChanges] = useState<Awaited<ReturnType<typeof changesOf>> | 'reading' | null>(null);
  const show = (): void => {
    if (changes !== null) return setChanges(null);
    setChanges('reading');
    void changesOf(version.version, names).then(setChanges);
  };
  return (
    <Card>
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="center" space="space.100" shouldWrap>
          <Stack space="space.050">
            <Inline space="space.100" alignBlock="center">
              <Text weight="semibold">{VERSIONS.version(version.version)}</Text>
              {inForce && <Lozenge appearance="success">{VERSIONS.inForce}</Lozenge>}
            </Inline>
            <Who version={version} />
          </Stack>
          <ButtonGroup>
            <Button spacing="compact" appearance="subtle" onClick={show}>
              {changes === null ? VERSIONS.show : VERSIONS.hide}
            </Button>
            {!inForce && (
              <Button spacing="compact" isDisabled={restore === null} onClick={() => restore?.()}>
                {VERSIONS.restore}
              </Button>
            )}
          </ButtonGroup>
        </Inline>
        {changes !== null && <Changes changes={changes} />}
      </Stack>
    </Card>
  );
}
