import SectionMessage from '@atlaskit/section-message';
import { useCallback, useState } from 'react';

/** What apps asked for that is not supported: kept for tests in `window.__unknown`, too. */
export function useUnknown(): { list: readonly string[]; note: (what: string) => void } {
  const [list, setList] = useState<readonly string[]>([]);
  const note = useCallback((what: string) => {
    const known = (window.__unknown ??= []);
    if (!known.includes(what)) known.push(what);
    setList([...known]);
  }, []);
  return { list, note };
}

export function UnknownNotice({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <aside className="unknown-notice" aria-label="Not supported by the sandbox">
      <SectionMessage appearance="warning" title="The app asks for what the sandbox does not have">
        <ul>
          {list.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </SectionMessage>
    </aside>
  );
}
