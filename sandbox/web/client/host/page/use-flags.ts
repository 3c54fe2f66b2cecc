import { useCallback, useState } from 'react';
import type { FlagAsked } from '../stage';

/** The flags that stand over the page, newest first; one of the same id takes the place of an older. */
export function useFlags() {
  const [list, setList] = useState<readonly FlagAsked[]>([]);
  const hide = useCallback((id: string) => setList((flags) => flags.filter((flag) => flag.id !== id)), []);
  const show = useCallback(
    (flag: FlagAsked) => setList((flags) => [flag, ...flags.filter(({ id }) => id !== flag.id)]),
    [],
  );
  return { list, show, hide };
}
