import { useEffect, useState } from 'react';
import type { Policy } from '../../../domain/policy';
import { differences } from '../../../domain/rules/differences';
import { draftOf, takenOver } from '../../../domain/rules/draft';
import type { Names } from '../../../domain/rules/names';
import { ask } from '../../ask';
import { ConfirmDialog } from '../confirm-dialog';
import { versionOf } from './changes-of';
import { NO_ANSWER, VERSIONS } from './words';

interface RestoreProps {
  version: number;
  now: Policy;
  names: Names;
  restored: (policy: Policy) => void;
  close: () => void;
}

/** Asked once more, with what it would change. */
export function Restore({ version, now, names, restored, close }: RestoreProps) {
  const [says, setSays] = useState<readonly string[]>([VERSIONS.reading]);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    let gone = false;
    void versionOf(version).then((then) => {
      if (gone) return;
      if (!then) return setSays([VERSIONS.unreadable]);
      const current = draftOf(now);
      const changes = differences(current, takenOver(draftOf(then), current), names);
      setSays(changes.length === 0 ? [VERSIONS.restoreNothing] : [VERSIONS.restoreChanges, ...changes]);
    });
    return () => void (gone = true);
  }, [version]);
  const restore = async (): Promise<void> => {
    setWorking(true);
    const reply = await ask('rules.restore', { version }).catch(() => null);
    setWorking(false);
    if (reply?.ok) return restored(reply.value.rules);
    const { happened, means, next } = reply?.problem ?? NO_ANSWER;
    setSays([happened, means, next]);
  };
  return (
    <ConfirmDialog
      title={VERSIONS.restoreTitle(version)}
      says={[...says, VERSIONS.restoreKeeps]}
      meanwhile={VERSIONS.restoring}
      working={working}
      stay={VERSIONS.keep}
      go={VERSIONS.restore}
      appearance="primary"
      confirm={() => void restore()}
      close={close}
    />
  );
}
