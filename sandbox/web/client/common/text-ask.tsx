import Textfield from '@atlaskit/textfield';

interface TextAskProps {
  id: string;
  label: string;
  value: string;
  set: (value: string) => void;
  placeholder?: string;
}

/** A line of text that a dialog asks for, below its label. */
export function TextAsk({ id, label, value, set, placeholder }: TextAskProps) {
  return (
    <div className="ask">
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        value={value}
        placeholder={placeholder}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );
}
