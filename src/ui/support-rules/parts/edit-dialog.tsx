import {
  Button,
  ErrorMessage,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
} from '@forge/react';
import type { ReactNode } from 'react';
import { WORDS } from '../settings/words';

interface EditDialogProps {
  title: string;
  /** What is wrong with what was typed; shown when somebody is done all the same. */
  wrong: readonly string[];
  done: () => void;
  close: () => void;
  width?: 'small' | 'medium' | 'large' | 'x-large';
  children: ReactNode;
}

/** Edits one thing of a list. What is done is in the draft of the page, and not saved yet. */
export const EditDialog = ({ title, wrong, done, close, width = 'medium', children }: EditDialogProps) => (
  <ModalTransition>
    <Modal onClose={close} label={title} width={width} shouldScrollInViewport>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {children}
          {wrong.map((line) => (
            <ErrorMessage key={line}>{line}</ErrorMessage>
          ))}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {WORDS.cancel}
        </Button>
        <Button appearance="primary" onClick={done}>
          {WORDS.done}
        </Button>
      </ModalFooter>
    </Modal>
  </ModalTransition>
);
