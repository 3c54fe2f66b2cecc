import {
  Button,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from '@forge/react';

interface ConfirmRemovalProps {
  removing: boolean;
  confirm: () => void;
  close: () => void;
}

const TITLE = 'Take the close checks out of the workflows?';

/** Asked once more, as it concerns every project that shares these workflows and cannot be undone from here. */
export function ConfirmRemoval({ removing, confirm, close }: ConfirmRemovalProps) {
  return (
    <ModalTransition>
      <Modal onClose={close} label={TITLE}>
        <ModalHeader>
          <ModalTitle>{TITLE}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.150">
            <Text>
              Tickets can then be closed while work linked to them is open, in all projects with these workflows.
            </Text>
            <Text>
              The rules and their settings are lost: to have them back, a Jira admin adds them to the transitions again.
              Transitions, screens and other rules stay as they are.
            </Text>
            {removing && <Text>Going through the workflows, one after the other …</Text>}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close} isDisabled={removing}>
            Keep them
          </Button>
          <LoadingButton appearance="danger" onClick={confirm} isLoading={removing}>
            Take them out
          </LoadingButton>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
