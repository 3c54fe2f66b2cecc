import { createContext, useContext } from 'react';

/** The label of a field whose control an app has drawn for itself, as in the edit view of `InlineEdit`. */
export const LabelledContext = createContext<string | undefined>(undefined);

/** What labels a control: what its app says, else the label of the field in which it stands. */
export const useLabelledBy = (given: string | undefined): string | undefined => {
  const around = useContext(LabelledContext);
  return given ?? around;
};
