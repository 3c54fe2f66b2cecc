import { createContext, useContext } from 'react';
import type { AppPage } from '../stage';

export const AppPageContext = createContext<AppPage | undefined>(undefined);

export function useAppPage(): AppPage {
  const page = useContext(AppPageContext);
  if (!page) throw new Error('This part of the page stands outside of what hosts apps.');
  return page;
}

declare global {
  interface Window {
    __unknown?: string[];
  }
}
