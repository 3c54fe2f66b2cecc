import Heading from '@atlaskit/heading';
import { useEffect, useMemo } from 'react';
import { accountName } from '../../accounts';
import { Trouble } from '../../api/http';
import { TroublePage } from '../../common/trouble-page';
import type { ModuleRoute } from '../../route';
import { useSession } from '../../session';
import { MODULE_TYPES } from '../addresses';
import type { Shown } from '../api';
import { AppSkeleton } from '../view/app-skeleton';
import { ModuleView } from '../view/module-view';
import { useModules } from '../view/use-modules';
import type { Powers } from '../stage';
import { Refused } from '../../settings/refused';
import { SettingsHome } from '../../settings/settings-home';
import { AdminNav, SettingsNav } from '../../settings/settings-nav';
import { ModuleNav } from './module-nav';
import { useAddress } from './use-address';

type Here = ModuleRoute & { as: string };

const HEADINGS = { settings: 'Project settings', project: 'Apps', site: 'Apps' } as const;

/** A page of an app: in a project's settings, in a project, or of the site. */
export function ModulePage({ route }: { route: Here }) {
  const { account } = useSession();
  const { area, project, module } = route;
  const place = useMemo(() => ({ projectKey: project, path: window.location.pathname }), [project]);
  const { modules, trouble } = useModules(MODULE_TYPES[area], place);
  const shown = modules?.find(({ key }) => key === module);
  const title = shown?.title ?? HEADINGS[area];
  useEffect(() => {
    document.title = `${title} · Tierline sandbox`;
  }, [title]);

  if (trouble !== undefined) return <TroublePage error={trouble} doing={`Opening ${HEADINGS[area]}`} here={route} />;
  if (!modules) return <AppSkeleton height="50vh" />;
  if (module ? !shown : modules.length === 0)
    return (
      <Missing error={missing(module, accountName(account))} area={area} doing={`Opening ${title}`} here={route} />
    );
  return (
    <div className="module-page">
      <Nav route={route} modules={modules} shown={shown} />
      <div className="module-main">
        {shown ? (
          <ShownModule shown={shown} route={route} place={place} />
        ) : (
          <>
            <Heading as="h1" size="large">
              {HEADINGS[area]}
            </Heading>
            {area === 'settings' && project ? (
              <SettingsHome project={project} />
            ) : (
              <p className="subtle">Choose a page of the app.</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Pages of settings stand among Jira's own; others with the app's alone. */
function Nav({ route, modules, shown }: { route: Here; modules: readonly Shown[]; shown?: Shown }) {
  const { area, project = '' } = route;
  if (area === 'settings') return <SettingsNav project={project} here={route} />;
  if (shown?.type === 'jira:adminPage') return <AdminNav here={route} />;
  return (
    <ModuleNav heading={area === 'site' ? 'Apps' : `${project} · ${HEADINGS[area]}`} modules={modules} here={route} />
  );
}

/** The site lists no page that an account may not see: it is as if there were none. */
const missing = (module: string | undefined, who: string): Trouble =>
  new Trouble(404, 'GET', module ?? '', [
    module
      ? `The app shows no page “${module}” here to ${who}. Such pages are for those who work in the project, or run it or the site.`
      : `No app has a page here for ${who}. Such pages are for those who work in the project, or run it or the site.`,
  ]);

interface MissingProps {
  error: Trouble;
  area: Here['area'];
  doing: string;
  here: Here;
}

const Missing = ({ area, ...props }: MissingProps) =>
  area === 'project' ? (
    <TroublePage {...props} />
  ) : (
    <Refused {...props} who={area === 'settings' ? 'project-admin' : 'admin'} />
  );

function ShownModule({ shown, route, place }: { shown: Shown; route: Here; place: { projectKey?: string } }) {
  const address = useAddress(route);
  const powers = useMemo<Powers>(
    () => ({
      address,
      setTitle: (title) => {
        document.title = title;
      },
      refresh: () => window.location.reload(),
    }),
    [address],
  );
  return (
    <>
      {shown.layout !== 'blank' && (
        <Heading as="h1" size="large">
          {shown.title}
        </Heading>
      )}
      <ModuleView shown={shown} place={place} powers={powers} />
    </>
  );
}
