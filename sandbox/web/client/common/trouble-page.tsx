import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import Heading from '@atlaskit/heading';
import { ACCOUNTS, accountName, DEFAULT_ACCOUNT } from '../accounts';
import type { Route } from '../route';
import { useSession } from '../session';
import { Go } from './go';
import { troubleWords } from './trouble-words';

/** In place of a page that cannot be shown: what happened, what it means, and ways on. */
export function TroublePage({ error, doing, here }: { error: unknown; doing: string; here: Route }) {
  const { account } = useSession();
  const { title, means, todo, said } = troubleWords(error, doing, accountName(account));
  const other = ACCOUNTS.find(({ id }) => id === (account === DEFAULT_ACCOUNT ? 'admin' : DEFAULT_ACCOUNT));
  return (
    <div className="trouble-page">
      <span className="trouble-sign">
        <LockLockedIcon label="" />
      </span>
      <Heading as="h1" size="medium">
        {title}
      </Heading>
      {said && <p className="trouble-said">{said}</p>}
      <p className="subtle">
        {means} {todo}
      </p>
      <p className="trouble-ways">
        {other && <Go to={{ ...here, as: other.id }}>Look as {other.name}</Go>}
        <Go to={{ page: 'queues', as: account }}>Go to the queues</Go>
      </p>
    </div>
  );
}
