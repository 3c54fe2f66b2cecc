/** What the page says of its looks. */
export interface PageTheme {
  colorMode: 'light' | 'dark';
  /** Of the attribute `data-theme`. */
  themes: string;
  /** Where the design tokens are. */
  styleSheet: string;
}

/** `view.theme.enable()`: design tokens in the app's own document, from now on as the page has them. */
export function appTheme(document: Document): {
  enable(theme: PageTheme): Promise<void>;
  follow(theme: PageTheme): void;
} {
  let enabled: Promise<void> | undefined;
  const wear = ({ colorMode, themes }: PageTheme): void => {
    document.documentElement.dataset['colorMode'] = colorMode;
    document.documentElement.dataset['theme'] = themes;
  };
  return {
    enable(theme) {
      wear(theme);
      return (enabled ??= load(document, theme.styleSheet));
    },
    follow(theme) {
      if (enabled) wear(theme);
    },
  };
}

/** A linked sheet: an inline one would be against the content security policy of most apps. */
function load(document: Document, href: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => loaded();
    link.onerror = () => failed(new Error('The design tokens could not be loaded.'));
    document.head.append(link);
  });
}
