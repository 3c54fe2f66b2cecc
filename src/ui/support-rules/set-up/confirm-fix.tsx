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
import type { FixCode } from '../../../domain/doctor/report';
import { FIXES, QUESTIONS, WORDS } from './words';

interface ConfirmFixProps {
  code: FixCode;
  fixing: boolean;
  confirm: () => void;
  close: () => void;
}

/** Asked once more, as other projects share what is changed. */
export function ConfirmFix({ code, fixing, confirm, close }: ConfirmFixProps) {
  const question = QUESTIONS[code];
  if (question === null) return null;
  const leave = (): void => {
    if (!fixing) close();
  };
  return (
    <ModalTransition>
      <Modal onClose={leave} label={question.title}>
        <ModalHeader>
          <ModalTitle>{question.title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.150">
            {question.says.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
            {fixing && <Text>{WORDS.mending}</Text>}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={leave} isDisabled={fixing}>
            {WORDS.cancel}
          </Button>
          <LoadingButton appearance="primary" onClick={confirm} isLoading={fixing}>
            {FIXES[code]}
          </LoadingButton>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
