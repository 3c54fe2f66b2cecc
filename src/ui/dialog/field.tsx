import { Box, ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@forge/react';
import type { ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: string;
  isRequired?: boolean;
  help?: string | undefined;
  wrong?: string | undefined;
  children: ReactNode;
}

/** An input with its name above, and below what is wrong with it, or else what helps. */
export const Field = ({ id, label, isRequired = false, help, wrong, children }: FieldProps) => (
  <Box>
    <Label labelFor={id}>
      {label}
      {isRequired && <RequiredAsterisk />}
    </Label>
    {children}
    {wrong !== undefined ? (
      <ErrorMessage>{wrong}</ErrorMessage>
    ) : help !== undefined ? (
      <HelperMessage>{help}</HelperMessage>
    ) : null}
  </Box>
);
