import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';

interface LeaveDialogProps {
  /** Undefined: nothing is asked. */
  url: string | undefined;
  answered: (leaves: boolean) => void;
}

/** Before an app leads somewhere else than this site. */
export function LeaveDialog({ url, answered }: LeaveDialogProps) {
  return (
    <ModalTransition>
      {url !== undefined && (
        <Modal width="small" onClose={() => answered(false)}>
          <ModalHeader hasCloseButton>
            <ModalTitle>Leave this site?</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <p>The app wants to open this address in a new tab:</p>
            <p className="app-trouble-said">{url}</p>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={() => answered(false)}>
              Stay here
            </Button>
            <Button appearance="primary" onClick={() => answered(true)}>
              Open it
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </ModalTransition>
  );
}
