import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import { Go } from '../common/go';
import { MODULE_TYPES } from '../host/addresses';
import { useModules } from '../host/view/use-modules';
import type { Route } from '../route';
import { useSession } from '../session';
import { ADMIN_PARTS, PARTS, type AdminPart, type Part } from './addresses';

/** The pages of a project's settings: Jira's own, and those of apps. */
export function SettingsNav({ project, here }: { project: string; here: Route }) {
  const { account } = useSession();
  const place = useMemo(() => ({ projectKey: project }), [project]);
  const { modules = [] } = useModules(MODULE_TYPES.settings, place);
  return (
    <nav className="module-nav" aria-label={`${project} · Project settings`}>
      <Heading as="h2" size="xsmall">
        {project} · Project settings
      </Heading>
      {(Object.keys(PARTS) as Part[]).map((part) => (
        <Go
          key={part}
          to={{ page: 'settings', project, part, as: account }}
          current={here.page === 'settings' && here.part === part}
        >
          {PARTS[part]}
        </Go>
      ))}
      {modules.length > 0 && <span className="module-nav-section">Apps</span>}
      {modules.map(({ key, title }) => (
        <Go
          key={key}
          to={{ page: 'module', area: 'settings', project, module: key, rest: '', as: account }}
          current={here.page === 'module' && here.module === key}
        >
          {title}
        </Go>
      ))}
    </nav>
  );
}

const OF_ADMIN = ['jira:adminPage'];
const EVERYWHERE = {};

/** The pages of Jira's own settings, and those of apps. */
export function AdminNav({ here }: { here: Route }) {
  const { account } = useSession();
  const { modules = [] } = useModules(OF_ADMIN, EVERYWHERE);
  return (
    <nav className="module-nav" aria-label="Jira settings">
      <Heading as="h2" size="xsmall">
        Jira settings
      </Heading>
      {(Object.keys(ADMIN_PARTS) as AdminPart[]).map((part) => (
        <Go key={part} to={{ page: 'admin', part, as: account }} current={here.page === 'admin' && here.part === part}>
          {ADMIN_PARTS[part]}
        </Go>
      ))}
      <Go to={{ page: 'workflows', as: account }}>Workflows</Go>
      {modules.length > 0 && <span className="module-nav-section">Apps</span>}
      {modules.map(({ key, title }) => (
        <Go
          key={key}
          to={{ page: 'module', area: 'site', module: key, rest: '', as: account }}
          current={here.page === 'module' && here.module === key}
        >
          {title}
        </Go>
      ))}
    </nav>
  );
}
