import { useMemo } from 'react';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';

type Here = InspectorRoute & { as: string };

export interface AskedFor {
  /** The filters and the page of the list, the same object until one of them changes. */
  list: Record<string, string>;
  /** Changes a filter: the list begins at its first page again. */
  filter(name: string, value: string): void;
  /** Another page of the list as it was up to a number; the first page follows what happens. */
  turn(page: number, newest: number): void;
  /** Where something of the list is opened, and where nothing is. */
  opened(id: number): Here;
  closed: Here;
}

/** What the address asks of a list, and how to ask for something else. */
export function useAsked(route: Here): AskedFor {
  const { navigate } = useSession();
  const { id: _, ...rest } = route.asked;
  const same = JSON.stringify(rest);
  const list = useMemo(() => JSON.parse(same) as Record<string, string>, [same]);
  const go = (asked: Record<string, string>): void => navigate({ ...route, asked }, { replace: true, still: true });
  return {
    list,
    filter(name, value) {
      const { page: _page, upto: _upto, [name]: _old, ...others } = list;
      go({ ...others, ...(value && { [name]: value }) });
    },
    turn(page, newest) {
      const { page: _page, upto = String(newest), ...others } = list;
      go(page === 1 ? withoutUpto(others) : { ...others, page: String(page), upto });
    },
    opened: (id) => ({ ...route, asked: { ...list, id: String(id) } }),
    closed: { ...route, asked: list },
  };
}

function withoutUpto({ upto: _, ...asked }: Record<string, string>): Record<string, string> {
  return asked;
}
