import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { z } from 'zod';

/** The design tokens the pages are drawn with; the names are Atlaskit's own files. */
export const PARTS = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-shape',
  'atlassian-typography',
  'atlassian-motion',
];

/** Goes on `<html>`, so that `data-color-mode` alone decides between light and dark. */
export const THEME = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';

/** A theme is a CommonJS module; however this file is run or bundled, `require` answers it the same way. */
const requireTheme = createRequire(join(__dirname, 'theme.ts'));
const Theme = z.object({ default: z.string().min(1) });

/**
 * `import 'design-tokens.css'` yields the tokens of both themes as one style sheet. Atlaskit would load them by
 * script after the first paint; in the style sheet nothing changes colour or size once it is shown.
 */
export const designTokens: Plugin = {
  name: 'design-tokens',
  setup(build) {
    build.onResolve({ filter: /^design-tokens\.css$/ }, ({ path }) => ({ path, namespace: 'design-tokens' }));
    build.onLoad({ filter: /.*/, namespace: 'design-tokens' }, () => {
      const css = PARTS.map(
        (part) => Theme.parse(requireTheme(`@atlaskit/tokens/dist/cjs/artifacts/themes/${part}.js`)).default,
      );
      return { contents: css.join('\n'), loader: 'css' };
    });
  },
};
