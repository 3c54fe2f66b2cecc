import { useEffect } from 'react';
import type { Bus } from '../bus';
import { colorMode, onColorMode, themeState } from '../color-mode';

/** Apps hear when the page changes between light and dark. */
export function useThemeEvents(bus: Bus): void {
  useEffect(() => onColorMode(() => bus.emit('FORGE_CORE_THEME_CHANGED', { theme: themeState(colorMode()) })), [bus]);
}
