import Heading from '@atlaskit/heading';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { StatusLozenge } from '../common/status-lozenge';
import { TroubleNote } from '../common/trouble-note';
import { TroublePage } from '../common/trouble-page';
import { FIELD_TYPES } from '../host/places/field-module';
import type { Place, Shown } from '../host/api';
import { ModulePanels } from '../host/places/issue-modules';
import { ModuleView } from '../host/view/module-view';
import { useModules } from '../host/view/use-modules';
import { useLive } from '../live/use-live';
import type { Route } from '../route';
import { useSession } from '../session';
import { When } from '../time/when';
import { Approvals } from './approvals';
import { Circle } from './circle';
import { loadRequest, type Portal } from './load';
import { Reply } from './reply';
import { RequestSkeleton } from './request-skeleton';
import { Talk } from './talk';
import { valueWords } from './values';
import { Ways } from './ways';

/** Where in a request's page apps have places of their own. */
const BELOW_ACTIVITY = 'jiraServiceManagement:portalRequestDetail';
const BESIDE = 'jiraServiceManagement:portalRequestDetailPanel';
const MODULES = [BELOW_ACTIVITY, BESIDE] as const;

interface RequestPageProps {
  requestKey: string;
  portal: Portal;
  here: Route;
}

/** A request exactly as its customer sees it: no internal notes, no SLA, statuses by the names of the portal. */
export function RequestPage({ requestKey, portal, here }: RequestPageProps) {
  const { http } = useSession();
  const load = useCallback(() => loadRequest(http, requestKey), [http, requestKey]);
  const { value, trouble, refresh } = useLive(
    `request ${requestKey}`,
    load,
    (event) => event.type === 'clock' || (event.type === 'issue' && event.key === requestKey),
  );
  const place = useMemo(
    () => ({ requestKey, portalId: portal.desk.id, portalPage: 'view_request', path: `/portal/${requestKey}` }),
    [requestKey, portal.desk.id],
  );
  const { modules = [] } = useModules(MODULES, place);
  const fieldPlace = useMemo<Place>(() => ({ requestKey, renderContext: 'portal-view' }), [requestKey]);
  const { modules: fieldViews = [] } = useModules(FIELD_TYPES, fieldPlace);
  const title = value?.request.summary;
  useEffect(() => {
    document.title = `${title ? `${requestKey} ${title}` : requestKey} · Tierline sandbox`;
  }, [requestKey, title]);

  if (!value)
    return trouble === undefined ? (
      <RequestSkeleton />
    ) : (
      <TroublePage error={trouble} doing={`Opening ${requestKey}`} here={here} />
    );
  const { request, entries, ways, approvals, shares } = value;
  const { currentStatus: status } = request;
  const shown = request.requestFieldValues.filter(({ fieldId }) => fieldId !== 'summary');
  return (
    <div className="request">
      <div className="request-main">
        <header className="request-head">
          <Heading as="h1" size="large">
            {request.summary}
          </Heading>
          <p className="subtle">
            {request.reporter?.displayName ?? 'Somebody'} raised this <When at={request.createdDate} /> as{' '}
            {request.requestType?.name ?? 'a request'}
          </p>
        </header>
        {trouble !== undefined && <TroubleNote error={trouble} doing="Refreshing the request" />}
        <Approvals requestKey={requestKey} approvals={approvals} refresh={refresh} />
        <dl className="request-fields">
          {shown.map(({ fieldId, label, value: given }) => (
            <div key={fieldId}>
              <dt>{label}</dt>
              <dd>
                <FieldView fieldId={fieldId} views={fieldViews} place={fieldPlace}>
                  {valueWords(given) ?? '–'}
                </FieldView>
              </dd>
            </div>
          ))}
        </dl>
        <Talk entries={entries} />
        {request.actions?.addComment.allowed !== false && <Reply requestKey={requestKey} refresh={refresh} />}
        <ModulePanels modules={modules.filter(({ type }) => type === BELOW_ACTIVITY)} place={place} refresh={refresh} />
      </div>
      <aside className="request-side" aria-label="State of the request">
        <div className="request-state">
          <span className="subtle">Status</span>
          <StatusLozenge status={{ id: '', name: status.name, category: status.category }} />
          <span className="subtle">
            since <When at={status.at} />
          </span>
        </div>
        <Ways requestKey={requestKey} ways={ways} refresh={refresh} />
        <Circle request={request} shares={shares} refresh={refresh} />
        <ModulePanels modules={modules.filter(({ type }) => type === BESIDE)} place={place} refresh={refresh} />
      </aside>
    </div>
  );
}

interface FieldViewProps {
  fieldId: string;
  views: readonly Shown[];
  place: Place;
  children: ReactNode;
}

/** A value in words, or as the app says it whose field it is of. */
function FieldView({ fieldId, views, place, children }: FieldViewProps) {
  const own = views.find(({ extension, resource }) => extension['fieldId'] === fieldId && resource);
  return own ? <ModuleView shown={own} place={place} /> : <>{children}</>;
}
