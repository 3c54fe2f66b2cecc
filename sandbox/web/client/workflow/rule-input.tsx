import Checkbox from '@atlaskit/checkbox';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { Names } from './names';
import type { Input } from './native-forms';

interface RuleInputProps {
  input: Input;
  names: Names;
  /** As the rule's parameter holds it: several are a comma list. */
  value: string;
  onChange: (value: string) => void;
}

interface Option {
  value: string;
  label: string;
}

/** One thing that a rule asks for. */
export function RuleInput({ input, names, value, onChange }: RuleInputProps) {
  const id = `rule-${input.parameter}`;
  if (input.kind === 'flag')
    return (
      <Checkbox
        label={input.label}
        isChecked={value === 'true'}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'true' : '')}
      />
    );
  return (
    <div className="ask">
      <label htmlFor={id}>{input.label}</label>
      {input.kind === 'text' ? (
        <Textfield id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <Choices id={id} input={input} names={names} value={value} onChange={onChange} />
      )}
    </div>
  );
}

interface ChoicesProps extends RuleInputProps {
  id: string;
  input: Extract<Input, { kind: 'one' | 'many' }>;
}

function Choices({ id, input, names, value, onChange }: ChoicesProps) {
  const options = input.options(names).map((it): Option => ({ value: it.id, label: it.name }));
  if (input.kind === 'one')
    return (
      <Select<Option>
        inputId={id}
        options={options}
        isClearable={!input.required}
        value={options.find((option) => option.value === value) ?? null}
        onChange={(option) => onChange(option?.value ?? '')}
      />
    );
  const chosen = value.split(',');
  return (
    <Select<Option, true>
      inputId={id}
      isMulti
      options={options}
      value={options.filter((option) => chosen.includes(option.value))}
      onChange={(picked) => onChange(picked.map((option) => option.value).join(','))}
    />
  );
}
