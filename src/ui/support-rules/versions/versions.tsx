import { Button, Inline, Spinner, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { RulesVersion } from '../../../contract/versions';
import { ask } from '../../ask';
import { Part } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import type { RulesState } from '../settings/use-rules';
import { RulesFile } from './rules-file';
import { Restore } from './restore';
import { VersionRow } from './version-row';
import { VERSIONS } from './words';

interface Listed {
  readonly versions: readonly RulesVersion[];
  readonly more: boolean;
}

/** The versions that were read so far; `null`: none yet. Read anew when another one is in force. */
function useVersions(inForce: number) {
  const [listed, setListed] = useState<Listed | null | 'failed'>(null);
  const read = async (known: readonly RulesVersion[]): Promise<void> => {
    const before = known.at(-1)?.version;
    const reply = await ask('rules.versions', before === undefined ? {} : { before }).catch(() => null);
    setListed(reply?.ok ? { ...reply.value, versions: [...known, ...reply.value.versions] } : 'failed');
  };
  useEffect(() => void read([]), [inForce]);
  return { listed, read };
}

/** Who changed the rules, when and what; back to an old version; and the rules as a file. */
export function Versions({ editor, rules }: { editor: Editor; rules: RulesState }) {
  const { listed, read } = useVersions(rules.policy.version);
  const [restoring, setRestoring] = useState<number | null>(null);
  return (
    <Stack space="space.400">
      <Part title={VERSIONS.title} about={VERSIONS.about}>
        {listed === null && <Spinner size="small" label={VERSIONS.title} />}
        {listed === 'failed' && <Text>{VERSIONS.unreadable}</Text>}
        {rules.dirty && <Text color="color.text.subtle">{VERSIONS.unsavedFirst}</Text>}
        {listed !== null && listed !== 'failed' && (
          <>
            {listed.versions.map((version) => (
              <VersionRow
                key={version.version}
                version={version}
                inForce={version.version === rules.policy.version}
                names={editor.names}
                restore={rules.dirty ? null : () => setRestoring(version.version)}
              />
            ))}
            {listed.more && (
              <Inline>
                <Button onClick={() => void read(listed.versions)}>{VERSIONS.older}</Button>
              </Inline>
            )}
          </>
        )}
      </Part>
      <RulesFile editor={editor} takeIn={rules.takeIn} />
      {restoring !== null && (
        <Restore
          version={restoring}
          now={rules.policy}
          names={editor.names}
          restored={(policy) => {
            setRestoring(null);
            rules.adopt(policy);
          }}
          close={() => setRestoring(null)}
        />
      )}
    </Stack>
  );
}
