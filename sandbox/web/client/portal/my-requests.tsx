import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import { Go } from '../common/go';
import { Panel } from '../common/panel';
import { StatusLozenge } from '../common/status-lozenge';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { When } from '../time/when';
import { loadRequests, type Ownership } from './load';
import { RequestsBones } from './portal-skeleton';
import type { PortalDesk, PortalRequest } from './wire';

const OWNERS: { id: Ownership; name: string; none: string }[] = [
  { id: 'mine', name: 'Raised by me', none: 'You have asked for nothing here.' },
  { id: 'shared', name: 'Shared with me', none: 'Nobody shares a request with you or your organization.' },
  { id: 'approve', name: 'To approve', none: 'Nothing waits for your approval.' },
];

const changesRequests = ({ type }: { type: string }): boolean => type === 'issue' || type === 'clock';

/** The requests of whoever looks, by latest activity, with the status as customers read it. */
export function MyRequests({ desk }: { desk: PortalDesk }) {
  const { http } = useSession();
  const [owner, setOwner] = useState<Ownership>('mine');
  const [open, setOpen] = useState(true);
  const load = useCallback(() => loadRequests(http, desk.id, { owner, open, text: '' }), [http, desk.id, owner, open]);
  const { value, trouble } = useLive(`requests ${desk.id} ${owner} ${open}`, load, changesRequests);
  const chosen = OWNERS.find(({ id }) => id === owner);
  const toggle = (
    <Button appearance="subtle" spacing="compact" isSelected={!open} onClick={() => setOpen(!open)}>
      Closed
    </Button>
  );
  return (
    <Panel title="Requests" aside={<span className="panel-aside">{toggle}</span>}>
      <div className="requests-owners" role="group" aria-label="Whose requests">
        {OWNERS.map(({ id, name }) => (
          <Button key={id} appearance="subtle" spacing="compact" isSelected={id === owner} onClick={() => setOwner(id)}>
            {name}
          </Button>
        ))}
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Reading your requests" />}
      {!value && trouble === undefined && <RequestsBones />}
      {value?.length === 0 && <p className="portal-empty">{open ? chosen?.none : 'Nothing is closed yet.'}</p>}
      {value && value.length > 0 && (
        <ul className="requests">
          {value.map((request) => (
            <Row key={request.issueKey} request={request} desk={desk} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ request, desk }: { request: PortalRequest; desk: PortalDesk }) {
  const { account } = useSession();
  const { issueKey, summary, currentStatus: status, requestType } = request;
  return (
    <li>
      <Go className="request-row" to={{ page: 'portal', desk: desk.projectKey, key: issueKey, as: account }}>
        <strong>{summary}</strong>
        <StatusLozenge status={{ id: '', name: status.name, category: status.category }} />
        <span className="request-about subtle">
          {issueKey} · {requestType?.name} · <When at={status.at} />
        </span>
      </Go>
    </li>
  );
}
