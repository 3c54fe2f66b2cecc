import { createContext } from 'react';

/** What a popup needs on the button that opens it, for assistive technology. */
export interface TriggerProps {
  'aria-controls'?: string;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: boolean | 'dialog';
}

/** Buttons inside a popup's trigger take these over. */
export const TriggerContext = createContext<TriggerProps>({});
