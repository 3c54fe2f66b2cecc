import { Box, Button, Inline, Stack, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { NoteField, Template } from '../../domain/escalation-rules';
import type { Notes, NoteValue } from '../../domain/handoff/notes';
import { NoteInput } from './note-input';
import type { Wrong } from './wrong';
import { WORDS } from './words';

interface NotesFormProps {
  template: Template;
  notes: Notes;
  note: (key: string, value: NoteValue) => void;
  wrong: readonly Wrong[];
  /** The first of these inputs gets the focus when it appears. */
  focus: boolean;
  /** The ticket could not be read. */
  unread: boolean;
}

const part = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
  padding: 'space.150',
});

const shown = (value: NoteValue | undefined): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value ? 'Yes' : '';

/** One line for each answer that the ticket gave already. */
const Summary = ({ fields, notes }: { fields: readonly NoteField[]; notes: Notes }) => (
  <Stack>
    {fields
      .filter(({ key }) => shown(notes[key]) !== '')
      .map(({ key, label }) => (
        <Text key={key} size="small" color="color.text.subtle" maxLines={1}>
          {label}: {shown(notes[key])}
        </Text>
      ))}
  </Stack>
);

/** What escalation notes ask: what is required first; what the ticket answers already is there to be looked at. */
export function NotesForm({ template, notes, note, wrong, focus, unread }: NotesFormProps) {
  const [opened, setOpened] = useState(false);
  const offered = template.filter((field) => !field.required && field.prefill !== undefined);
  const asked = [
    ...template.filter((field) => field.required),
    ...template.filter((field) => !field.required && field.prefill === undefined),
  ];
  const saysWrong = (key: string): string | undefined => wrong.find(({ at }) => at === `notes.${key}`)?.says;
  const input = (field: NoteField, first = false) => (
    <NoteInput
      key={field.key}
      field={field}
      value={notes[field.key]}
      change={(value) => note(field.key, value)}
      wrong={saysWrong(field.key)}
      autoFocus={first && focus}
    />
  );
  // What is wrong must not be hidden.
  const open = opened || offered.some(({ key }) => saysWrong(key) !== undefined);
  const filled = offered.some(({ key }) => shown(notes[key]) !== '');
  return (
    <Stack space="space.150">
      {asked.map((field, index) => input(field, index === 0))}
      {offered.length > 0 && (
        <Box xcss={part}>
          <Stack space="space.100">
            <Inline spread="space-between" alignBlock="center">
              <Text weight="medium">{filled ? WORDS.prefilled : WORDS.more}</Text>
              <Button spacing="compact" appearance="subtle" onClick={() => setOpened(!open)}>
                {open ? WORDS.hidePrefilled : filled ? WORDS.showPrefilled : WORDS.add}
              </Button>
            </Inline>
            {unread && (
              <Text size="small" color="color.text.subtle">
                {WORDS.notOffered}
              </Text>
            )}
            {open ? offered.map((field) => input(field)) : <Summary fields={offered} notes={notes} />}
          </Stack>
        </Box>
      )}
    </Stack>
  );
}
