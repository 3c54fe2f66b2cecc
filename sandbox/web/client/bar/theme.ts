export type ThemeChoice = 'auto' | 'light' | 'dark';

/** The page's shell reads the same name before the first paint. */
const NAME = 'colour-mode';
const DARK = '(prefers-color-scheme: dark)';

export function chosenTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(NAME);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function applyTheme(choice: ThemeChoice): void {
  const dark = choice === 'dark' || (choice === 'auto' && matchMedia(DARK).matches);
  document.documentElement.dataset.colorMode = dark ? 'dark' : 'light';
}

/** Remembered by the browser, where it lets pages remember. */
export function chooseTheme(choice: ThemeChoice): void {
  applyTheme(choice);
  try {
    localStorage.setItem(NAME, choice);
  } catch {
    /* It then holds until the page is closed. */
  }
}

export function onSystemTheme(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
