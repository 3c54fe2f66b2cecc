import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import Heading from '@atlaskit/heading';
import { accountName } from '../accounts';
import { Trouble } from '../api/http';
import { Go } from '../common/go';
import { TroublePage } from '../common/trouble-page';
import type { Route } from '../route';
import { useSession } from '../session';

/** Whether the site refused because the account does not administer Jira: its workflow API says 401 then. */
const isNotAdmin = (error: unknown): boolean =>
  error instanceof Trouble && (error.status === 401 || error.status === 403);

/** In place of a page about workflows: why this account does not see it, and whom to ask. */
export function NoWorkflows({ error, doing, here }: { error: unknown; doing: string; here: Route }) {
  const { account } = useSession();
  if (!(error instanceof Trouble) || !isNotAdmin(error)) return <TroublePage error={error} doing={doing} here={here} />;
  return (
    <div className="trouble-page">
      <span className="trouble-sign">
        <LockLockedIcon label="" />
      </span>
      <Heading as="h1" size="medium">
        Workflows are for Jira administrators
      </Heading>
      <p className="trouble-said">{error.says.join(' ')}</p>
      <p className="subtle">
        Projects share workflows, so a change reaches all of them. {accountName(account)} does not administer Jira, and
        administering a project is not enough. Ask the Site admin.
      </p>
      <p className="trouble-ways">
        <Go to={{ ...here, as: 'admin' }}>Look as Site admin</Go>
        <Go to={{ page: 'queues', as: account }}>Go to the queues</Go>
      </p>
    </div>
  );
}
