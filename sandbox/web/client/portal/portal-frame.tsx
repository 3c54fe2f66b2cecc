import type { ReactNode } from 'react';
import { Go } from '../common/go';
import type { PortalRoute } from '../other-routes';
import { useSession } from '../session';
import type { Portal } from './load';
import { Mailbox } from './mailbox';

interface PortalFrameProps {
  portal: Portal;
  here: PortalRoute & { as: string };
  children: ReactNode;
}

/** What stands around every page of the portal: where one is, and what one was mailed. */
export function PortalFrame({ portal: { desk, types }, here, children }: PortalFrameProps) {
  const { account } = useSession();
  const type = types.find(({ id }) => id === here.type);
  return (
    <div className="portal">
      <div className="portal-top">
        <nav className="crumbs" aria-label="Where this is">
          <Go to={{ page: 'portal', desk: desk.projectKey, as: account }}>{desk.projectName}</Go>
          {(here.key ?? type) && <span aria-hidden="true">/</span>}
          {(here.key ?? type) && <span>{here.key ?? type?.name}</span>}
        </nav>
        <Mailbox />
      </div>
      {children}
    </div>
  );
}
