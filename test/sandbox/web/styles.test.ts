import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '../../../sandbox/web/bundling/theme';

const STYLES = join(__dirname, '../../../sandbox/web/client/styles');

const themeOf = (name: string): string =>
  readFileSync(require.resolve(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`), 'utf8');
const defined = (css: string): Set<string> => new Set([...css.matchAll(/(--ds-[\w-]+):/g)].map(([, name]) => name!));

const files = readdirSync(STYLES).map((name) => ({ name, css: readFileSync(join(STYLES, name), 'utf8') }));

describe('how the pages are drawn', () => {
  it.each(files)('$name uses design tokens that exist in both themes', ({ css }) => {
    const [light, dark, ...others] = PARTS.map((name) => defined(themeOf(name)));
    const shared = new Set(others.flatMap((names) => [...names]));
    const used = [...css.matchAll(/var\((--ds-[\w-]+)\)/g)].map(([, name]) => name!);
    expect(used.filter((name) => !shared.has(name) && !(light!.has(name) && dark!.has(name)))).toEqual([]);
  });

  it.each(files)('$name has no colour of its own', ({ css }) => {
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/gi)).toBeNull();
  });
});
