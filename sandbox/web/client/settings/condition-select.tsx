import Select from '@atlaskit/select';
import type { Condition } from './wire';

interface ConditionSelectProps {
  id: string;
  label: string;
  offered: readonly Condition[];
  keys: readonly string[];
  set: (keys: string[]) => void;
}

/** Conditions of an SLA, any of which is enough. */
export function ConditionSelect({ id, label, offered, keys, set }: ConditionSelectProps) {
  const options = offered.map(({ key, label: text }) => ({ value: key, label: text }));
  return (
    <div className="ask">
      <label htmlFor={id}>{label}</label>
      <Select
        inputId={id}
        isMulti
        closeMenuOnSelect={false}
        menuPosition="fixed"
        placeholder="Choose conditions"
        options={options}
        value={options.filter(({ value }) => keys.includes(value))}
        onChange={(chosen) => set(chosen.map(({ value }) => value))}
      />
    </div>
  );
}
