import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import { Trouble } from '../api/http';
import { Go } from '../common/go';
import { TroublePage } from '../common/trouble-page';
import type { InspectorRoute } from '../other-routes';
import { Denied } from './denied';
import { InvocationsTab } from './invocations-tab';
import { MailsTab } from './mails-tab';
import { NotesTab } from './notes-tab';
import { PointsLine } from './points-line';
import { RequestsTab } from './requests-tab';
import { StateTab } from './state-tab';
import { TABS } from './tabs';

type Here = InspectorRoute & { as: string };

/** All that the site and the app did and hold, as it happens. */
export function InspectorPage({ route }: { route: Here }) {
  const tab = TABS.find(({ id }) => id === route.tab);
  useEffect(() => {
    document.title = `${tab?.name ?? 'Inspector'} · Inspector · Tierline sandbox`;
  }, [tab?.name]);
  if (!tab) {
    const error = new Trouble(404, 'GET', '', ['The inspector has no such page.']);
    return <TroublePage error={error} doing="Opening the inspector" here={route} />;
  }
  return (
    <div className="inspector">
      <div className="inspector-top">
        <Heading as="h1" size="medium">
          Inspector
        </Heading>
        <PointsLine />
      </div>
      <nav className="inspector-tabs" aria-label="What to inspect">
        {TABS.map(({ id, name }) => (
          <Go key={id} to={{ page: 'inspector', tab: id, asked: {}, as: route.as }} current={id === tab.id}>
            {name}
          </Go>
        ))}
      </nav>
      <Content key={tab.id} route={route} />
    </div>
  );
}

function Content({ route }: { route: Here }) {
  switch (route.tab) {
    case 'requests':
      return <RequestsTab route={route} />;
    case 'state':
      return <StateTab route={route} />;
    case 'denied':
      return <Denied route={route} />;
    case 'mails':
      return <MailsTab />;
    case 'notes':
      return <NotesTab />;
    default:
      return <InvocationsTab route={route} />;
  }
}
