import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FieldModule } from '../host/places/field-module';
import type { ScreenField, Transition } from '../api/ticket';

interface TransitionDialogProps {
  issueKey: string;
  way: Transition;
  /** The fields that must be given, and those that an app draws. */
  fields: ScreenField[];
  /** Why Jira did not take it. What was entered stays. */
  refused: ReactNode;
  onClose: () => void;
  onGo: (fields: Record<string, unknown>) => Promise<void>;
}

/** Asks for what a transition requires. Fields of apps are there where the screen has them. */
export function TransitionDialog({ issueKey, way, fields, refused, onClose, onGo }: TransitionDialogProps) {
  const [values, setValues] = useState<Record<string, unknown>>({});
  const complete = fields.every(({ id, required }) => !required || values[id] !== undefined);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!complete || busy) return;
    setBusy(true);
    await onGo(values);
    setBusy(false);
  };
  return (
    <Modal onClose={onClose} width="small">
      <form onSubmit={(event) => void send(event)}>
        <ModalHeader hasCloseButton>
          <ModalTitle>{way.name}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {fields.map((field) => (
            <Ask
              key={field.id}
              field={field}
              issueKey={issueKey}
              transitionId={way.id}
              onChange={(value) => setValues((old) => ({ ...old, [field.id]: value }))}
            />
          ))}
          {refused}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" isDisabled={!complete} isLoading={busy}>
            {way.name}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}

interface AskProps {
  field: ScreenField;
  issueKey: string;
  transitionId: string;
  onChange: (value: unknown) => void;
}

function Ask(props: AskProps) {
  const { field, issueKey, transitionId, onChange } = props;
  const id = `ask-${field.id}`;
  const plain = <Plain {...props} id={id} />;
  return (
    <div className="ask">
      <label htmlFor={id}>{field.name}</label>
      {field.ofApp ? (
        <FieldModule
          fieldId={field.id}
          mode="edit"
          value={undefined}
          issueKey={issueKey}
          renderContext="issue-transition"
          transitionId={transitionId}
          onSubmit={onChange}
        >
          {plain}
        </FieldModule>
      ) : (
        plain
      )}
    </div>
  );
}

function Plain({ field, id, onChange }: AskProps & { id: string }) {
  return (
    <>
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
    </>
  );
}
