import {
  Box,
  Heading,
  HelperMessage,
  Inline,
  Label,
  RadioGroup,
  Select,
  Stack,
  Text,
  Toggle,
  xcss,
} from '@forge/react';
import type { ReactNode } from 'react';
import type { Named } from '../../../domain/doctor/desk-setup';
import { Field } from '../../dialog/field';
import { TextInput } from '../../dialog/text-input';
import { WORDS } from '../settings/words';

/** Wider than this, an input is no easier to read. */
const narrow = xcss({ maxWidth: '600px' });

interface Option {
  label: string;
  value: string;
}

const option = ({ id, name }: Named): Option => ({ label: name, value: id });
/** What is set stays to be seen also where Jira no longer lists it, or has not yet. */
const shown = (from: readonly Named[], id: string): Option =>
  option(from.find((one) => one.id === id) ?? { id, name: id });

interface PickProps {
  id: string;
  label: string;
  from: readonly Named[];
  value: string | null;
  /** `null` only where `none` is there. */
  pick: (id: string | null) => void;
  /** What none of them is called; without it, one has to be chosen. */
  none?: string;
  help?: string | undefined;
}

/** One of a list, or none. */
export const Pick = ({ id, label, from, value, pick, none, help }: PickProps) => {
  const options = [...(none === undefined ? [] : [{ label: none, value: '' }]), ...from.map(option)];
  return (
    <Box xcss={narrow}>
      <Field id={id} label={label} help={help}>
        <Select
          inputId={id}
          name={id}
          options={options}
          value={value === null ? (none === undefined ? null : options[0]) : shown(from, value)}
          onChange={(chosen: Option | null) => chosen && pick(chosen.value === '' ? null : chosen.value)}
        />
      </Field>
    </Box>
  );
};

interface PickManyProps extends Omit<PickProps, 'value' | 'pick' | 'none'> {
  value: readonly string[];
  pick: (ids: string[]) => void;
  placeholder?: string;
}

/** Any number of a list. */
export const PickMany = ({ id, label, from, value, pick, help, placeholder = WORDS.none }: PickManyProps) => (
  <Box xcss={narrow}>
    <Field id={id} label={label} help={help}>
      <Select
        inputId={id}
        name={id}
        isMulti
        closeMenuOnSelect={false}
        placeholder={placeholder}
        options={from.map(option)}
        value={value.map((one) => shown(from, one))}
        onChange={(chosen: readonly Option[] | null) => pick((chosen ?? []).map((one) => one.value))}
      />
    </Field>
  </Box>
);

interface SwitchProps {
  id: string;
  label: string;
  help?: string;
  on: boolean;
  turn: (on: boolean) => void;
}

/** On or off, with what it means beside it. */
export const Switch = ({ id, label, help, on, turn }: SwitchProps) => (
  <Box>
    <Inline space="space.100" alignBlock="center">
      <Toggle id={id} label={label} isChecked={on} onChange={() => turn(!on)} />
      <Text>{label}</Text>
    </Inline>
    {help !== undefined && <HelperMessage>{help}</HelperMessage>}
  </Box>
);

interface OneOfProps<V extends string> {
  id: string;
  label: string;
  from: Readonly<Record<V, string>>;
  value: V;
  pick: (value: V) => void;
}

/** One of a few that are all worth reading. */
export const OneOf = <V extends string>({ id, label, from, value, pick }: OneOfProps<V>) => (
  <Box>
    <Label labelFor={id} id={`${id}-label`}>
      {label}
    </Label>
    <RadioGroup
      name={id}
      aria-labelledby={`${id}-label`}
      // Object.entries knows no types; these are the keys of `from`.
      options={(Object.entries(from) as [V, string][]).map(([key, name]) => ({ name: id, value: key, label: name }))}
      value={value}
      onChange={(event) => pick(String(event.target.value) as V)}
    />
  </Box>
);

interface LineProps {
  id: string;
  label: string;
  value: string;
  change: (value: string) => void;
  help?: string | undefined;
  wrong?: string | undefined;
  lines?: number;
  type?: string;
  autoFocus?: boolean;
}

/** A text with its name above. */
export const Line = ({ id, label, help, wrong, lines = 1, ...input }: LineProps) => (
  <Box xcss={narrow}>
    <Field id={id} label={label} help={help} wrong={wrong}>
      <TextInput id={id} lines={lines} isInvalid={wrong !== undefined} {...input} />
    </Field>
  </Box>
);

/** A part of a tab. */
export const Part = ({ title, about, children }: { title: string; about?: string; children: ReactNode }) => (
  <Stack space="space.150">
    <Heading as="h2" size="small">
      {title}
    </Heading>
    {about !== undefined && <Text color="color.text.subtle">{about}</Text>}
    {children}
  </Stack>
);
