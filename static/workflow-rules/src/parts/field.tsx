import { ErrorMessage, HelperMessage } from '@atlaskit/form';
import type { ReactNode } from 'react';

/** The id of what stands under an input, for the input to name as its description. */
export const saysId = (id: string): string => `${id}-says`;

interface FieldProps {
  /** Of the input. */
  id: string;
  label: string;
  help?: string | undefined;
  wrong?: string | undefined;
  children: ReactNode;
}

/** An input with its label, and under it what it takes, or what is wrong with what was entered. */
export const Field = ({ id, label, help, wrong, children }: FieldProps) => (
  <div className="field">
    <label className="field-label" htmlFor={id}>
      {label}
    </label>
    {children}
    <Says id={id} help={help} wrong={wrong} />
  </div>
);

export const Says = ({ id, help, wrong }: Pick<FieldProps, 'id' | 'help' | 'wrong'>) => (
  <div id={saysId(id)}>
    {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
    {wrong === undefined && help !== undefined && <HelperMessage>{help}</HelperMessage>}
  </div>
);
