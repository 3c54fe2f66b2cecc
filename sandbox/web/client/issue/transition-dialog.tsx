import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';
import type { ScreenField, Transition } from '../api/ticket';

interface TransitionDialogProps {
  way: Transition;
  /** The fields that must be given. */
  fields: ScreenField[];
  onClose: () => void;
  onGo: (fields: Record<string, unknown>) => void;
}

/** Asks for what a transition requires. */
export function TransitionDialog({ way, fields, onClose, onGo }: TransitionDialogProps) {
  const [values, setValues] = useState<Record<string, unknown>>({});
  const complete = fields.every(({ id }) => values[id] !== undefined);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) onGo(values);
  };
  return (
    <Modal onClose={onClose} width="small">
      <form onSubmit={send}>
        <ModalHeader hasCloseButton>
          <ModalTitle>{way.name}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {fields.map((field) => (
            <Ask
              key={field.id}
              field={field}
              onChange={(value) => setValues((old) => ({ ...old, [field.id]: value }))}
            />
          ))}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" isDisabled={!complete}>
            {way.name}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}

function Ask({ field, onChange }: { field: ScreenField; onChange: (value: unknown) => void }) {
  const id = `ask-${field.id}`;
  return (
    <div className="ask">
      <label htmlFor={id}>{field.name}</label>
      {field.options ? (
        <Select<{ value: string; label: string }>
          inputId={id}
          options={field.options.map((option) => ({ value: option.id, label: option.name }))}
          menuPosition="fixed"
          onChange={(option) => onChange(option ? { id: option.value } : undefined)}
        />
      ) : (
        <Textfield id={id} onChange={({ currentTarget }) => onChange(currentTarget.value.trim() || undefined)} />
      )}
    </div>
  );
}
