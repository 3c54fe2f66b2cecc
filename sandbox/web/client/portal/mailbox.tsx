import Badge from '@atlaskit/badge';
import Button from '@atlaskit/button/new';
import EmailIcon from '@atlaskit/icon/core/email';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useState } from 'react';
import { accountName } from '../accounts';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { MailList } from './mail-list';
import { loadMails } from './mails';

const mayMail = ({ type }: { type: string }): boolean => type !== 'invocation';

/** What this person was mailed: the other half of what a customer gets to see. */
export function Mailbox() {
  const { http, account } = useSession();
  const [open, setOpen] = useState(false);
  const load = useCallback(() => loadMails(http, account), [http, account]);
  const { value: mails, trouble } = useLive(`mails ${account}`, load, mayMail);
  return (
    <>
      <Button appearance="subtle" iconBefore={EmailIcon} onClick={() => setOpen(true)}>
        Mail <Badge>{mails?.length ?? 0}</Badge>
      </Button>
      <ModalTransition>
        {open && (
          <Modal onClose={() => setOpen(false)} width="large" shouldScrollInViewport={false}>
            <ModalHeader hasCloseButton>
              <ModalTitle>Mail to {accountName(account)}</ModalTitle>
            </ModalHeader>
            <ModalBody>
              {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the mail" />}
              {mails?.length === 0 && <p className="portal-empty">Nothing was mailed to {accountName(account)} yet.</p>}
              <MailList mails={mails ?? []} />
            </ModalBody>
          </Modal>
        )}
      </ModalTransition>
    </>
  );
}
