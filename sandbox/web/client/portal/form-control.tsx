import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { ACCOUNTS } from '../accounts';
import { isAppsType } from '../api/read-ticket';
import { FieldModule } from '../host/places/field-module';
import { controlOf, type Entered } from './form-values';
import type { FormField } from './wire';

interface FormControlProps {
  field: FormField;
  desk: string;
  value: Entered | undefined;
  onChange: (value: Entered) => void;
}

/** One field of a form with its name, and what the desk says about it. Fields of apps are drawn by the app. */
export function FormControl(props: FormControlProps) {
  const { field, desk, value, onChange } = props;
  const id = `field-${field.fieldId}`;
  const plain = <Plain {...props} id={id} />;
  return (
    <div className="raise-field">
      <label htmlFor={id}>
        {field.name}
        {field.required && <span className="raise-required"> (required)</span>}
      </label>
      {isAppsType(field.jiraSchema.custom) ? (
        <FieldModule
          fieldId={field.fieldId}
          mode="edit"
          value={value ?? null}
          projectKey={desk}
          renderContext="portal-request"
          onSubmit={(submitted) => onChange(typeof submitted === 'string' ? submitted : JSON.stringify(submitted))}
        >
          {plain}
        </FieldModule>
      ) : (
        plain
      )}
      {field.description && <p className="raise-about subtle">{field.description}</p>}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

const PEOPLE: Option[] = ACCOUNTS.map(({ id, name }) => ({ value: `712020:${id}`, label: name }));

function Plain({ id, field, value, onChange }: FormControlProps & { id: string }): ReactNode {
  const control = controlOf(field);
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  const text = typeof value === 'string' ? value : '';
  switch (control) {
    case 'text':
      return (
        <TextArea
          id={id}
          minimumRows={4}
          resize="smart"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'line':
    case 'number':
    case 'date':
      return (
        <Textfield
          id={id}
          type={control === 'line' ? 'text' : control}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'choice':
    case 'person': {
      const options = control === 'person' ? PEOPLE : optionsOf(field);
      return (
        <Select<Option>
          inputId={id}
          isClearable={!field.required}
          options={options}
          value={options.find((option) => option.value === text) ?? null}
          onChange={(option) => onChange(option?.value ?? '')}
        />
      );
    }
    case 'choices':
    case 'people': {
      const options = control === 'people' ? PEOPLE : optionsOf(field);
      return (
        <Select<Option, true>
          inputId={id}
          isMulti
          options={options}
          value={options.filter((option) => chosen.includes(option.value))}
          onChange={(picked) => onChange(picked.map((option) => option.value))}
        />
      );
    }
  }
}

const optionsOf = ({ validValues }: FormField): Option[] => validValues.map(({ value, label }) => ({ value, label }));
