import { useEffect, useState } from 'react';
import type { CheckReport } from '../../../domain/doctor/report';
import { ask } from '../../ask';

/** What the set-up check said after the last save: `null`: nothing was saved here yet. */
export type Checked = readonly CheckReport[] | 'checking' | 'failed' | null;

/** Rules that were saved may ask for more than the project has: it is looked at after each save. */
export function useCheck(saves: number): Checked {
  const [checked, setChecked] = useState<Checked>(null);
  useEffect(() => {
    if (saves === 0) return undefined;
    let gone = false;
    setChecked('checking');
    ask('setup.check', {}).then(
      (reply) => !gone && setChecked(reply.ok ? reply.value.reports : 'failed'),
      () => !gone && setChecked('failed'),
    );
    return () => void (gone = true);
  }, [saves]);
  return checked;
}
