import { Select } from '@forge/react';
import type { Named } from '../../../domain/doctor/desk-setup';
import { Field } from '../../dialog/field';

interface ChoiceProps {
  id: string;
  label: string;
  from: readonly Named[];
  help?: string | undefined;
  wrong?: string | undefined;
}
interface OneProps extends ChoiceProps {
  value: string | null;
  choose: (id: string) => void;
}
interface SeveralProps extends ChoiceProps {
  value: readonly string[];
  placeholder?: string;
  choose: (chosen: readonly Named[]) => void;
}
interface Option {
  value: string;
  label: string;
}

const option = ({ id, name }: Named): Option => ({ value: id, label: name });
const options = (from: readonly Named[], ids: readonly string[]): Option[] =>
  ids.flatMap((id) => from.filter((one) => one.id === id).map(option));

/** One out of a list. */
export const Choice = ({ value, choose, from, id, ...field }: OneProps) => (
  <Field id={id} {...field}>
    <Select
      inputId={id}
      name={id}
      isInvalid={field.wrong !== undefined}
      options={from.map(option)}
      value={options(from, value === null ? [] : [value])[0] ?? null}
      onChange={(chosen: Option | null) => chosen && choose(chosen.value)}
    />
  </Field>
);

/** Any number out of a list. */
export const Choices = ({ value, choose, from, id, placeholder = '', ...field }: SeveralProps) => (
  <Field id={id} {...field}>
    <Select
      inputId={id}
      name={id}
      isMulti
      closeMenuOnSelect={false}
      isInvalid={field.wrong !== undefined}
      placeholder={placeholder}
      options={from.map(option)}
      value={options(from, value)}
      onChange={(chosen: readonly Option[] | null) =>
        choose((chosen ?? []).map(({ value: id, label: name }) => ({ id, name })))
      }
    />
  </Field>
);
