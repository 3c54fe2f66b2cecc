import type { FixCode } from '../../../domain/doctor/report';
import { ConfirmDialog } from '../confirm-dialog';
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
    <ConfirmDialog
      title={question.title}
      says={question.says}
      meanwhile={WORDS.mending}
      working={fixing}
      stay={WORDS.cancel}
      go={FIXES[code]}
      appearance="primary"
      confirm={confirm}
      close={leave}
    />
  );
}
