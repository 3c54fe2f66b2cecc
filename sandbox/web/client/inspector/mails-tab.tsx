import { useCallback, useState } from 'react';
import { ACCOUNTS } from '../accounts';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { MailList } from '../portal/mail-list';
import { loadMails } from '../portal/mails';
import { useSession } from '../session';
import { Choose } from './filters';
import { LinesSkeleton } from './lines-skeleton';

const PEOPLE = [{ value: '', label: 'Everybody' }, ...ACCOUNTS.map(({ id, name }) => ({ value: id, label: name }))];

/** What the site mailed, and to whom. */
export function MailsTab() {
  const { http } = useSession();
  const [to, setTo] = useState('');
  const load = useCallback(() => loadMails(http, to || undefined), [http, to]);
  const { value: mails, trouble } = useLive(`mails to ${to}`, load, ({ type }) => type !== 'invocation');
  return (
    <div className="inspector-part">
      <div className="filters">
        <Choose label="To whom" value={to} options={PEOPLE} onChange={setTo} />
      </div>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the mail" />}
      {!mails && trouble === undefined && <LinesSkeleton />}
      {mails?.length === 0 && <p className="inspector-empty">Nothing was mailed.</p>}
      <MailList mails={mails ?? []} withAddressee />
    </div>
  );
}
