import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import Heading from '@atlaskit/heading';
import { accountName } from '../accounts';
import { Trouble } from '../api/http';
import { Go } from '../common/go';
import { TroublePage } from '../common/trouble-page';
import type { Route } from '../route';
import { useSession } from '../session';

interface RefusedProps {
  error: unknown;
  doing: string;
  here: Route;
  /** Who may, where this account may not. */
  who: 'project-admin' | 'admin';
}

const isRefusal = (error: unknown): error is Trouble =>
  error instanceof Trouble && [401, 403, 404].includes(error.status);

/** In place of a page of settings: why this account does not see it, and as whom it is seen. */
export function Refused({ error, doing, here, who }: RefusedProps) {
  const { account } = useSession();
  if (!isRefusal(error) || account === who || account === 'admin')
    return <TroublePage error={error} doing={doing} here={here} />;
  return (
    <div className="trouble-page">
      <span className="trouble-sign">
        <LockLockedIcon label="" />
      </span>
      <Heading as="h1" size="medium">
        {who === 'admin' ? 'Jira settings are for Jira administrators' : 'Project settings are for project admins'}
      </Heading>
      {error.says.length > 0 && <p className="trouble-said">{error.says.join(' ')}</p>}
      <p className="subtle">
        {accountName(account)} does not administer {who === 'admin' ? 'Jira' : 'this project'}.
      </p>
      <p className="trouble-ways">
        <Go to={{ ...here, as: who }}>Look as {accountName(who)}</Go>
        <Go to={{ page: 'queues', as: account }}>Go to the queues</Go>
      </p>
    </div>
  );
}
