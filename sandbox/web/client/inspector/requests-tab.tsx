import { useCallback } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { Choose, Look } from './filters';
import { LinesSkeleton } from './lines-skeleton';
import { loadRequests } from './load';
import { Pager } from './pager';
import { RequestLines } from './request-lines';
import { RequestView } from './request-view';
import { Split } from './split';
import { useAsked } from './use-asked';

const CLIENTS = [
  { value: '', label: 'Anybody' },
  { value: 'app', label: 'The app' },
  { value: 'bridge', label: 'The app’s page' },
  { value: 'browser', label: 'These pages' },
  { value: 'rest', label: 'Other programs' },
];
const METHODS = [{ value: '', label: 'Any method' }, ...['GET', 'POST', 'PUT', 'DELETE'].map(same)];
const STATUSES = [
  { value: '', label: 'Any status' },
  { value: '2xx', label: '2xx: done' },
  { value: 'denied', label: '401, 403: denied' },
  { value: '4xx', label: '4xx: refused' },
  { value: '5xx', label: '5xx: broken, or unknown here' },
];

function same(value: string): { value: string; label: string } {
  return { value, label: value };
}

/** Every REST exchange with the site, the newest first. */
export function RequestsTab({ route }: { route: InspectorRoute & { as: string } }) {
  const { http } = useSession();
  const asked = useAsked(route);
  const load = useCallback(() => loadRequests(http, asked.list), [http, asked.list]);
  const { value, trouble } = useLive('requests list', load, () => true);
  const { id } = route.asked;
  return (
    <Split
      closed={asked.closed}
      detail={id === undefined ? undefined : { title: `Request ${id}`, content: <RequestView key={id} id={id} /> }}
      list={
        <>
          <div className="filters">
            <Choose
              label="Who asked"
              value={asked.list['client']}
              options={CLIENTS}
              onChange={(client) => asked.filter('client', client)}
            />
            <Choose
              label="Method"
              value={asked.list['method']}
              options={METHODS}
              onChange={(method) => asked.filter('method', method)}
            />
            <Choose
              label="Status"
              value={asked.list['status']}
              options={STATUSES}
              onChange={(status) => asked.filter('status', status)}
            />
            <Look label="Part of the path" value={asked.list['text']} onChange={(text) => asked.filter('text', text)} />
          </div>
          {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the requests" />}
          {!value && trouble === undefined && <LinesSkeleton />}
          {value && <RequestLines lines={value.items} asked={asked} opened={id} />}
          {value && <Pager of={value} what="requests" onTurn={asked.turn} />}
        </>
      }
    />
  );
}
