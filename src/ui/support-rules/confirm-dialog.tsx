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

interface ConfirmDialogProps {
  title: string;
  /** What it means to go on, paragraph by paragraph. */
  says: readonly string[];
  /** What is said while it is being done. */
  meanwhile: string;
  working: boolean;
  stay: string;
  go: string;
  appearance: 'primary' | 'danger';
  confirm: () => void;
  close: () => void;
}

/** Asked once more, as more than this project is concerned. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <ModalTransition>
    <Modal onClose={props.close} label={props.title}>
      <ModalHeader>
        <ModalTitle>{props.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {props.says.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          {props.working && <Text>{props.meanwhile}</Text>}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={props.close} isDisabled={props.working}>
          {props.stay}
        </Button>
        <LoadingButton appearance={props.appearance} onClick={props.confirm} isLoading={props.working}>
          {props.go}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  </ModalTransition>
);
