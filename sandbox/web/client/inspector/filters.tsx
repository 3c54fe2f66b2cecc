import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';

export interface Choice {
  value: string;
  label: string;
}

interface ChooseProps {
  label: string;
  value: string | undefined;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

/** A filter that takes one of a few values; the first means any. */
export function Choose({ label, value = '', options, onChange }: ChooseProps) {
  return (
    <div className="filter">
      <Select<Choice>
        aria-label={label}
        spacing="compact"
        isSearchable={false}
        options={options}
        value={options.find((option) => option.value === value) ?? options[0]}
        onChange={(option) => onChange(option?.value ?? '')}
      />
    </div>
  );
}

/** Milliseconds without a key pressed before the list is asked for anew. */
const PAUSE = 250;

/** A filter by text. */
export function Look({ label, value = '', onChange }: Omit<ChooseProps, 'options'>) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="filter filter-text">
      <Textfield
        aria-label={label}
        placeholder={label}
        isCompact
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </div>
  );
}
