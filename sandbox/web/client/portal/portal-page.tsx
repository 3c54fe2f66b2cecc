import { useCallback } from 'react';
import { TroublePage } from '../common/trouble-page';
import { useLive } from '../live/use-live';
import type { PortalRoute } from '../other-routes';
import { useSession } from '../session';
import { loadPortal } from './load';
import { PortalFrame } from './portal-frame';
import { PortalHome } from './portal-home';
import { PortalSkeleton } from './portal-skeleton';
import { RaisePage } from './raise-page';
import { RequestPage } from './request-page';

/** A desk's portal as its customers see it: only what JSM's own API tells the account that looks. */
export function PortalPage({ route }: { route: PortalRoute & { as: string } }) {
  const { http } = useSession();
  const load = useCallback(() => loadPortal(http, route.desk), [http, route.desk]);
  const { value: portal, trouble } = useLive(`portal ${route.desk}`, load, never);
  if (!portal)
    return trouble === undefined ? (
      <PortalSkeleton />
    ) : (
      <TroublePage error={trouble} doing="Opening the portal" here={route} />
    );
  return (
    <PortalFrame portal={portal} here={route}>
      {route.key ? (
        <RequestPage key={route.key} requestKey={route.key} portal={portal} here={route} />
      ) : route.type ? (
        <RaisePage key={route.type} typeId={route.type} portal={portal} here={route} />
      ) : (
        <PortalHome portal={portal} />
      )}
    </PortalFrame>
  );
}

/** Forms and groups change only when somebody sets the desk up: loading the page anew shows that. */
const never = (): boolean => false;
