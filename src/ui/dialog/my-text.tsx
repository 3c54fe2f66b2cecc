import { Button, Inline, TextArea } from '@forge/react';
import { useState } from 'react';
import type { Template } from '../../domain/escalation-rules';
import type { Notes } from '../../domain/handoff/notes';
import { Field } from './field';
import { WORDS } from './words';

/** All that somebody wrote, by the names of what was asked. */
export function asText(template: Template, notes: Notes, reason: string, reply: string): string {
  const parts = [
    ...template.map(({ key, label }) => ({ label, says: String(notes[key] ?? '') })),
    { label: WORDS.reasonLabel, says: reason },
    { label: WORDS.reply, says: reply },
  ];
  return parts
    .filter(({ says }) => says.trim() !== '')
    .map(({ label, says }) => `${label}\n${says.trim()}`)
    .join('\n\n');
}

const ID = 'my-text';

/** Text to be taken elsewhere: a page of an app may not reach the clipboard itself. */
export function MyText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  if (text === '') return null;
  return open ? (
    <Field id={ID} label={WORDS.yourText}>
      <TextArea id={ID} name={ID} isReadOnly autoFocus defaultValue={text} minimumRows={6} maxHeight="40vh" />
    </Field>
  ) : (
    <Inline>
      <Button onClick={() => setOpen(true)}>{WORDS.copyNotes}</Button>
    </Inline>
  );
}
