import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import { Go } from '../common/go';
import { Panel } from '../common/panel';
import { TroubleNote } from '../common/trouble-note';
import { TroublePage } from '../common/trouble-page';
import { IssueActions } from '../host/places/issue-actions';
import { IssueApps } from '../host/places/issue-apps';
import { IssueActivities } from '../host/places/issue-activities';
import { ModulePanels, useIssueModules } from '../host/places/issue-modules';
import { useIssueEvents } from '../host/places/use-issue-events';
import type { Route } from '../route';
import { useSession } from '../session';
import { AdfView } from './adf-view';
import { Comments } from './comments';
import { Details } from './details';
import { Headline, isDesk } from './headline';
import { History } from './history';
import { IssueSkeleton } from './issue-skeleton';
import { Links } from './links';
import { factsOf } from './moment';
import { SlaPanel } from './sla-panel';
import { Transitions } from './transitions';
import { useTicket } from './use-ticket';

/** A ticket, as an agent works on it. */
export function IssuePage({ issueKey, here }: { issueKey: string; here: Route }) {
  const { account } = useSession();
  const { snapshot, moment, trouble, refresh } = useTicket(issueKey);
  const modules = useIssueModules(issueKey);
  useIssueEvents(snapshot);
  const title = snapshot ? `${issueKey} ${snapshot.ticket.summary}` : issueKey;
  useEffect(() => {
    document.title = `${title} · Tierline sandbox`;
  }, [title]);

  if (!snapshot || !modules)
    return trouble === undefined ? (
      <IssueSkeleton />
    ) : (
      <TroublePage error={trouble} doing={`Opening ${issueKey}`} here={here} />
    );

  const { ticket, comments, may, slas, slaTrouble } = snapshot;
  const seen = moment && { facts: factsOf(moment, snapshot), count: moment.count };
  return (
    <div className="issue">
      {trouble !== undefined && <TroubleNote error={trouble} doing="Refreshing the ticket" />}
      <header className="issue-head">
        <nav className="crumbs" aria-label="Where this is">
          <Go to={{ page: 'queues', as: account }}>{ticket.project.name}</Go>
          <span aria-hidden="true">/</span>
          <span>{ticket.key}</span>
        </nav>
        <Heading as="h1" size="large">
          {ticket.summary}
        </Heading>
        <div className="issue-ways">
          <Transitions ticket={ticket} seen={seen} refresh={refresh} />
          <div className="issue-acts">
            <IssueApps issueKey={ticket.key} changed={modules.again} />
            <IssueActions modules={modules.actions} place={modules.place} refresh={refresh} />
          </div>
        </div>
      </header>
      <aside className="issue-side" aria-label="State of the ticket">
        <Headline snapshot={snapshot} moment={moment} refresh={refresh} />
        <ModulePanels modules={modules.beside} place={modules.place} refresh={refresh} />
        <Details ticket={ticket} modules={modules} mayEdit={may.edit} refresh={refresh} />
        {isDesk(ticket) && <SlaPanel slas={slas} slaTrouble={slaTrouble} />}
      </aside>
      <div className="issue-main">
        <Panel title="Description">
          {ticket.description ? <AdfView node={ticket.description} /> : <p className="subtle">No description</p>}
        </Panel>
        <Links links={ticket.links} />
        <ModulePanels modules={modules.panels} place={modules.place} added={modules.added} refresh={refresh} />
        <Comments comments={comments} issueKey={ticket.key} may={may} refresh={refresh} />
        <History entries={ticket.history} />
        <IssueActivities modules={modules.activities} place={modules.place} />
      </div>
    </div>
  );
}
