import Checkbox from '@atlaskit/checkbox';

interface FlagProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isInvalid?: boolean;
}

export const Flag = ({ label, isOn, onChange, isInvalid = false }: FlagProps) => (
  <Checkbox
    label={label}
    isChecked={isOn}
    isInvalid={isInvalid}
    onChange={({ currentTarget }) => onChange(currentTarget.checked)}
  />
);
