import { useEffect, useRef, useState } from 'react';
import type { Contract, Reply } from '../../../contract';
import { ask } from '../../ask';

type Findings = Reply<Contract['findings.list']['answers']>;

/** What the app could not do. Whenever `anew` changes it is asked again: what was looked at or mended settles some. */
export function useFindings(first: Findings, anew: string): Findings {
  const [findings, setFindings] = useState(first);
  const asked = useRef(anew);
  useEffect(() => {
    if (asked.current === anew) return undefined;
    asked.current = anew;
    let gone = false;
    ask('findings.list', {}).then(
      (reply) => !gone && setFindings(reply),
      // What was read before stays to be seen.
      () => undefined,
    );
    return () => void (gone = true);
  }, [anew]);
  return findings;
}
