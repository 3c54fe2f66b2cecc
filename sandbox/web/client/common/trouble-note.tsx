import SectionMessage from '@atlaskit/section-message';
import { accountName } from '../accounts';
import { useSession } from '../session';
import { troubleWords } from './trouble-words';

/** Trouble with a part of the page, beside that part. */
export function TroubleNote({ error, doing }: { error: unknown; doing: string }) {
  const { account } = useSession();
  const { title, means, todo, said } = troubleWords(error, doing, accountName(account));
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={title}>
        {said && <p>{said}</p>}
        <p>
          {means} {todo}
        </p>
      </SectionMessage>
    </div>
  );
}
