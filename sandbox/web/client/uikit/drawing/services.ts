import { createContext, useContext, useEffect } from 'react';
import type { UiKitServices } from '../contract';

export const ServicesContext = createContext<UiKitServices | undefined>(undefined);

/** What the page around the tree offers; throws outside of a `ForgeTree`. */
export function useServices(): UiKitServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('UI Kit is drawn inside a ForgeTree only.');
  return services;
}

/** Reports, once each, what the tree asks for and nobody can draw. */
export function useUnknown(what: readonly string[]): void {
  const { unknown } = useServices();
  const lines = what.join('\n');
  useEffect(() => {
    if (lines !== '') lines.split('\n').forEach((line) => unknown(line));
  }, [lines, unknown]);
}
