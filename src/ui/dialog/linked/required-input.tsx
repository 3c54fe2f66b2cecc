import { DatePicker, Inline, Select, TimePicker, UserPicker } from '@forge/react';
import { Field } from '../field';
import { TextInput } from '../text-input';
import { WORDS } from '../words';
import type { Filled } from './field-value';
import type { RequiredField } from './required-fields';

interface RequiredInputProps {
  field: RequiredField;
  value: Filled | undefined;
  change: (value: Filled) => void;
  wrong?: string | undefined;
}

interface Option {
  label: string;
  value: string;
}

function Input({ field, value, change, wrong }: RequiredInputProps) {
  const { id, name, kind, options } = field;
  const state = { isRequired: true, isInvalid: wrong !== undefined };
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'one':
      return (
        <Select
          inputId={id}
          {...state}
          placeholder={WORDS.chooseOne}
          options={[...options]}
          value={options.find((option) => option.value === text) ?? null}
          onChange={(chosen: Option) => change(chosen.value)}
        />
      );
    case 'several':
      return (
        <Select
          inputId={id}
          {...state}
          isMulti
          placeholder={WORDS.chooseOne}
          options={[...options]}
          value={options.filter((option) => value?.includes(option.value))}
          onChange={(chosen: Option[]) => change(chosen.map((option) => option.value))}
        />
      );
    case 'date':
      return <DatePicker id={id} {...state} value={text} onChange={change} />;
    case 'date-time': {
      const [day = '', time = ''] = text.split('T');
      return (
        <Inline space="space.100">
          <DatePicker id={id} {...state} value={day} onChange={(picked) => change(`${picked}T${time}`)} />
          <TimePicker
            {...state}
            label={name}
            timeIsEditable
            value={time}
            onChange={(picked) => change(`${day}T${picked}`)}
          />
        </Inline>
      );
    }
    case 'line':
    case 'number':
    case 'labels':
      return <TextInput id={id} value={text} change={change} lines={1} {...state} />;
    case 'paragraph':
      return <TextInput id={id} value={text} change={change} lines={2} {...state} />;
    case 'person':
    case 'people':
      return null;
  }
}

interface Picked {
  id: string;
}

/** The input for a field that the work type requires. */
export function RequiredInput(props: RequiredInputProps) {
  const { field, change, wrong } = props;
  const { id, name, kind } = field;
  // The picker of people has its own label.
  const people = kind === 'person' || kind === 'people';
  if (people)
    return (
      <UserPicker
        label={name}
        name={id}
        isRequired
        isMulti={kind === 'people'}
        {...(wrong === undefined ? {} : { description: wrong })}
        onChange={(picked: Picked | Picked[] | null) =>
          change(Array.isArray(picked) ? picked.map((person) => person.id) : (picked?.id ?? ''))
        }
      />
    );
  return (
    <Field id={id} label={name} isRequired wrong={wrong} help={kind === 'labels' ? WORDS.labelsHelp : undefined}>
      <Input {...props} />
    </Field>
  );
}
