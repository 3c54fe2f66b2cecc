import { RadioGroup } from '@atlaskit/radio';
import { type ReactNode, useId } from 'react';

interface SomeOrAnyProps {
  title: string;
  any: string;
  isAny: boolean;
  onChange: (isAny: boolean) => void;
  /** Which ones, where not any. */
  children: ReactNode;
}

/** All of a kind, or only those that are named below. */
export function SomeOrAny({ title, any, isAny, onChange, children }: SomeOrAnyProps) {
  const id = useId();
  return (
    <div className="group">
      <h2 id={id}>{title}</h2>
      <RadioGroup
        labelId={id}
        value={isAny ? 'any' : 'some'}
        options={[
          { name: id, value: 'any', label: any },
          { name: id, value: 'some', label: 'Only these' },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'any')}
      />
      {!isAny && <div className="inner">{children}</div>}
    </div>
  );
}
