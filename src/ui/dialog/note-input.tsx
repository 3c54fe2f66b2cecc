import { Box, Checkbox, ErrorMessage, HelperMessage, Select } from '@forge/react';
import { useState } from 'react';
import type { NoteField } from '../../domain/escalation-rules';
import type { NoteValue } from '../../domain/handoff/notes';
import { Field } from './field';
import { TextInput } from './text-input';
import { WORDS } from './words';

interface NoteInputProps {
  field: NoteField;
  value: NoteValue | undefined;
  change: (value: NoteValue) => void;
  wrong?: string | undefined;
  autoFocus?: boolean;
}

const option = (label: string) => ({ label, value: label });

/** The input for one thing that escalation notes ask. */
export function NoteInput({ field, value, change, wrong, autoFocus = false }: NoteInputProps) {
  const { key, label, help, kind, required, options = [] } = field;
  const id = `note-${key}`;
  const text = typeof value === 'string' ? value : '';
  const [first] = useState(autoFocus);
  const state = { isRequired: required, isInvalid: wrong !== undefined, autoFocus: first };
  if (kind === 'checkbox')
    return (
      <Box>
        <Checkbox
          id={id}
          name={id}
          label={label}
          isRequired={required}
          isInvalid={wrong !== undefined}
          isChecked={value === true}
          onChange={(event) => change(event.target.checked === true)}
        />
        {wrong !== undefined ? (
          <ErrorMessage>{wrong}</ErrorMessage>
        ) : help !== undefined ? (
          <HelperMessage>{help}</HelperMessage>
        ) : null}
      </Box>
    );
  return (
    <Field id={id} label={label} isRequired={required} help={help} wrong={wrong}>
      {kind === 'choice' ? (
        <Select
          inputId={id}
          name={id}
          {...state}
          placeholder={WORDS.chooseOne}
          isClearable={!required}
          options={options.map(option)}
          value={text === '' ? null : option(text)}
          onChange={(chosen: { value: string } | null) => change(chosen?.value ?? '')}
        />
      ) : (
        <TextInput
          id={id}
          value={text}
          change={change}
          lines={kind === 'link' ? 1 : required ? 3 : 2}
          {...(kind === 'link' ? { type: 'url', placeholder: 'https://' } : {})}
          {...state}
        />
      )}
    </Field>
  );
}
