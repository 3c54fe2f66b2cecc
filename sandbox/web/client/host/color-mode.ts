import { useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';

export const colorMode = (): ColorMode => (document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light');

export function onColorMode(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-mode'] });
  return () => observer.disconnect();
}

export const useColorMode = (): ColorMode => useSyncExternalStore(onColorMode, colorMode);

/** What `getContext().theme` and the event of a change say. */
export const themeState = (mode: ColorMode) => ({
  colorMode: mode,
  light: 'light',
  dark: 'dark',
  shape: 'shape',
  spacing: 'spacing',
  typography: 'typography',
  motion: 'motion',
});
