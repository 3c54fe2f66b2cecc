import Modal, { ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { formatRoute } from '../../route';
import { useSession } from '../../session';

interface ViewIssueDialogProps {
  viewed: { key: string; onClose: () => void } | undefined;
  closed: () => void;
}

/** A ticket over the page, as an app asked to show it: the ticket's own page, in a frame of this origin. */
export function ViewIssueDialog({ viewed, closed }: ViewIssueDialogProps) {
  const { account } = useSession();
  const close = (): void => {
    closed();
    viewed?.onClose();
  };
  return (
    <ModalTransition>
      {viewed && (
        <Modal width="min(1200px, 94vw)" height="90vh" onClose={close}>
          <ModalHeader hasCloseButton>
            <ModalTitle>{viewed.key}</ModalTitle>
          </ModalHeader>
          <div className="app-dialog">
            <iframe
              className="app-frame"
              style={{ height: '100%' }}
              title={viewed.key}
              src={formatRoute({ page: 'issue', key: viewed.key, as: account })}
            />
          </div>
        </Modal>
      )}
    </ModalTransition>
  );
}
