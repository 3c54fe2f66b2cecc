import Button from '@atlaskit/button/new';
import { useCallback, useMemo } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { LinesSkeleton } from './lines-skeleton';
import { loadRequests } from './load';
import { Pager } from './pager';
import { RequestLines } from './request-lines';
import { RequestView } from './request-view';
import { Split } from './split';
import { useAsked } from './use-asked';

/** What the site refused for want of a scope or a permission; the app's own refusals are what a manifest is tested by. */
export function Denied({ route }: { route: InspectorRoute & { as: string } }) {
  const { http } = useSession();
  const asked = useAsked(route);
  const query = useMemo(() => ({ ...asked.list, status: 'denied' }), [asked.list]);
  const load = useCallback(() => loadRequests(http, query), [http, query]);
  const { value, trouble } = useLive('denied list', load, () => true);
  const { id } = route.asked;
  const ofApp = asked.list['client'] === 'app';
  return (
    <Split
      closed={asked.closed}
      detail={id === undefined ? undefined : { title: `Request ${id}`, content: <RequestView key={id} id={id} /> }}
      list={
        <>
          <div className="filters">
            <Button
              appearance="subtle"
              spacing="compact"
              isSelected={ofApp}
              onClick={() => asked.filter('client', ofApp ? '' : 'app')}
            >
              Of the app only
            </Button>
          </div>
          {trouble !== undefined && <TroubleNote error={trouble} doing="Reading what was denied" />}
          {!value && trouble === undefined && <LinesSkeleton />}
          {value?.total === 0 ? (
            <p className="inspector-empty">Nothing was denied: no 401 and no 403.</p>
          ) : (
            value && <RequestLines lines={value.items} asked={asked} opened={id} />
          )}
          {value && value.total > 0 && <Pager of={value} what="denied requests" onTurn={asked.turn} />}
        </>
      }
    />
  );
}
