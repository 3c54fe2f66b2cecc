import Heading from '@atlaskit/heading';
import { useEffect } from 'react';
import type { Route } from '../route';
import { PARTS, type SettingsRoute } from './addresses';
import { FlowsPart } from './flows-part';
import { PeoplePage } from './people-page';
import { PermissionsPage } from './permissions-page';
import { QueuesPart } from './queues-part';
import { RequestTypesPage } from './request-types-page';
import { ScreensPage } from './screens-page';
import { SettingsNav } from './settings-nav';
import { SlasPage } from './slas-page';

/** A page of a project's settings, in their frame. */
export function SettingsPage({ route }: { route: SettingsRoute & Route }) {
  const { project, part } = route;
  useEffect(() => {
    document.title = `${PARTS[part]} · ${project} · Tierline sandbox`;
  }, [part, project]);
  return (
    <div className="module-page">
      <SettingsNav project={project} here={route} />
      <div className="module-main">
        <Part key={`${project} ${part}`} route={route} />
      </div>
    </div>
  );
}

function Part({ route }: { route: SettingsRoute & Route }) {
  const { project, part } = route;
  switch (part) {
    case 'sla':
      return <SlasPage project={project} here={route} />;
    case 'request-types':
      return <RequestTypesPage project={project} here={route} />;
    case 'queues':
      return <QueuesPart project={project} here={route} />;
    case 'roles':
      return <PeoplePage project={project} here={route} />;
    case 'workflows':
      return <FlowsPart project={project} here={route} />;
    case 'screens':
      return <ScreensPage project={project} here={route} />;
    case 'permissions':
      return <PermissionsPage project={project} here={route} />;
    case 'automate':
      return <Automation />;
  }
}

const Automation = () => (
  <header className="settings-head">
    <Heading as="h1" size="large">
      Automation
    </Heading>
    <p className="subtle">This project has no automation rule: the sandbox has no automation of Jira’s own.</p>
  </header>
);
