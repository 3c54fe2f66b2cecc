import { view } from '@forge/bridge';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './screen.css';

/** Draws a screen once the site's theme is there: without it, design tokens have no values. */
export function start(screen: ReactElement): void {
  const place = document.getElementById('screen');
  if (!place) throw new Error('The page has no place for the screen.');
  const draw = (): void => createRoot(place).render(<StrictMode>{screen}</StrictMode>);
  // A form without the theme is still a form.
  view.theme.enable().then(draw, draw);
}
