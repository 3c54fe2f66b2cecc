import { Button, Inline, TextArea } from '@forge/react';
import { useState } from 'react';
import type { PlannedChange } from '../../../../domain/set-up/plan';
import { Field } from '../../../dialog/field';
import { useWhence } from '../../set-up/send-to-admin';
import { adminLetter } from './admin-letter';
import { LETTER } from './words';

const ID = 'plan-for-jira-admin';

/** A text for who may do what the reader may not; a page of an app may not reach the clipboard itself. */
export function Letter({ changes, project }: { changes: readonly PlannedChange[]; project: string }) {
  const [open, setOpen] = useState(false);
  const whence = useWhence();
  if (changes.length === 0) return null;
  if (!open)
    return (
      <Inline>
        <Button onClick={() => setOpen(true)}>{LETTER.title}</Button>
      </Inline>
    );
  const text = adminLetter(changes, project, whence);
  // Another text is another text area: it keeps what it was first given.
  return (
    <Field id={ID} label={LETTER.title} help={LETTER.help}>
      <TextArea key={text} id={ID} name={ID} isReadOnly defaultValue={text} minimumRows={8} maxHeight="60vh" />
    </Field>
  );
}
