import { DayTime } from '../time/when';
import { type Mail, reasonWords } from './mails';

/** Mails with all they say. `withAddressee`: where they are not all one person's. */
export function MailList({ mails, withAddressee = false }: { mails: readonly Mail[]; withAddressee?: boolean }) {
  return (
    <ul className="mails">
      {mails.map(({ id, at, subject, text, why, toName }) => (
        <li key={id} className="mail">
          <strong>{subject}</strong>
          <span className="subtle mail-about">
            {withAddressee && `to ${toName} · `}
            <DayTime at={at} /> · {reasonWords(why)}
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
