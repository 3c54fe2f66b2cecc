import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import AddIcon from '@atlaskit/icon/core/add';
import { type FormEvent, type ReactNode, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';

interface AddDialogProps {
  title: string;
  /** What its button says, where that is not the title, and with which sign. */
  says?: string;
  icon?: typeof AddIcon;
  /** What the button says that does it. */
  submit?: string;
  width?: 'small' | 'medium';
  complete: boolean;
  /** Puts what was entered back to nothing, as the dialog opens. */
  begin: () => void;
  add: () => Promise<void>;
  children: ReactNode;
}

/** A button that opens a dialog which adds something, or changes it. */
export function AddDialog({
  title,
  says = title,
  icon = AddIcon,
  submit = 'Add',
  width = 'small',
  complete,
  begin,
  add,
  children,
}: AddDialogProps) {
  const [open, setOpen] = useState(false);
  const { busy, trouble, attempt } = useAttempt();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!complete) return;
    void attempt(async () => {
      await add();
      setOpen(false);
    });
  };
  return (
    <>
      <Button
        iconBefore={icon}
        aria-label={says === title ? undefined : title}
        spacing="compact"
        onClick={() => {
          begin();
          setOpen(true);
        }}
      >
        {says}
      </Button>
      <ModalTransition>
        {open && (
          <Modal onClose={() => setOpen(false)} width={width}>
            <form onSubmit={send}>
              <ModalHeader hasCloseButton>
                <ModalTitle>{title}</ModalTitle>
              </ModalHeader>
              <ModalBody>
                {children}
                {trouble !== undefined && <TroubleNote error={trouble} doing={title} />}
              </ModalBody>
              <ModalFooter>
                <Button appearance="subtle" onClick={() => setOpen(false)}>
                  Cancel
                </Button>
                <Button appearance="primary" type="submit" isLoading={busy} isDisabled={!complete}>
                  {submit}
                </Button>
              </ModalFooter>
            </form>
          </Modal>
        )}
      </ModalTransition>
    </>
  );
}
