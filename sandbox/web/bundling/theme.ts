import type { Plugin } from 'esbuild';

/** The design tokens the pages are drawn with; the names are Atlaskit's own files. */
const PARTS = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-shape',
  'atlassian-typography',
  'atlassian-motion',
];

/** Goes on `<html>`, so that `data-color-mode` alone decides between light and dark. */
export const THEME = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';

/**
 * `import 'design-tokens.css'` yields the tokens of both themes as one style sheet. Atlaskit would load them by
 * script after the first paint; in the style sheet nothing changes colour or size once it is shown.
 */
export const designTokens: Plugin = {
  name: 'design-tokens',
  setup(build) {
    build.onResolve({ filter: /^design-tokens\.css$/ }, ({ path }) => ({ path, namespace: 'design-tokens' }));
    build.onLoad({ filter: /.*/, namespace: 'design-tokens' }, async () => {
      const css: string[] = [];
      for (const part of PARTS) {
        const module: { default: string } = await import(`@atlaskit/tokens/dist/cjs/artifacts/themes/${part}.js`);
        css.push(module.default);
      }
      return { contents: css.join('\n'), loader: 'css' };
    });
  },
};
