import { Suspense, useEffect, useMemo, useState } from 'react';
import { loadMe, type Me } from './api/desk';
import { httpAs } from './api/http';
import { loadClock } from './api/sandbox';
import { Bar } from './bar/bar';
import { TroublePage } from './common/trouble-page';
import { Drawer } from './drawer/drawer';
import { AppHost } from './host/page/app-host';
import { AppSkeleton } from './host/view/app-skeleton';
import { IssuePage } from './issue/issue-page';
import {
  AdminPage,
  InspectorPage,
  ModulePage,
  PortalPage,
  QueuesPage,
  SettingsPage,
  WorkflowPage,
  WorkflowsPage,
} from './later-pages';
import type { Stream } from './live/stream';
import type { Route } from './route';
import { type Session, SessionContext } from './session';
import type { SandboxTime } from './time/sandbox-time';
import { Tour } from './tour/tour';
import { useRoute } from './use-route';

export interface AppProps {
  time: SandboxTime;
  stream: Stream;
  fetcher: typeof fetch;
}

export function App({ time, stream, fetcher }: AppProps) {
  const [route, navigate] = useRoute();
  const http = useMemo(() => httpAs(route.as, fetcher), [route.as, fetcher]);
  const [me, setMe] = useState<Me>();

  useEffect(() => {
    let gone = false;
    setMe(undefined);
    loadMe(http)
      .then((found) => !gone && setMe(found))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [http]);

  useEffect(() => {
    const ask = (): void => void loadClock(http).then(time.tell, () => undefined);
    ask();
    return stream.listen((event) => {
      if (event.type === 'clock') time.tell(event.now);
      if (event.type === 'again') ask();
    });
  }, [http, stream, time]);

  const session = useMemo<Session>(
    () => ({ account: route.as, http, stream, time, navigate, timeZone: me?.timeZone, accountId: me?.accountId }),
    [route.as, http, stream, time, navigate, me],
  );
  return (
    <SessionContext.Provider value={session}>
      <Bar here={route} />
      <Tour here={route} />
      <AppHost key={route.as}>
        <main className="main">
          <Suspense fallback={<AppSkeleton height="50vh" />}>
            <Page route={route} />
          </Suspense>
        </main>
      </AppHost>
      <Drawer />
    </SessionContext.Provider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'issue':
      return <IssuePage key={route.key} issueKey={route.key} here={route} />;
    case 'queues':
      return <QueuesPage queueId={route.queue} sort={route.sort} here={route} />;
    case 'module':
      return <ModulePage key={`${route.area} ${route.project} ${route.module}`} route={route} />;
    case 'portal':
      return <PortalPage route={route} />;
    case 'workflows':
      return route.id === undefined ? (
        <WorkflowsPage here={route} />
      ) : (
        <WorkflowPage key={route.id} workflowId={route.id} transition={route.transition} here={route} />
      );
    case 'settings':
      return <SettingsPage route={route} />;
    case 'admin':
      return <AdminPage route={route} />;
    case 'inspector':
      return <InspectorPage route={route} />;
    case 'unknown':
      return (
        <TroublePage error={new Error(`There is no page at ${route.path}.`)} doing="Opening the page" here={route} />
      );
  }
}
