import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glyphNames, objectNames } from '../../../../sandbox/web/bundling/glyphs';
import { PARTS } from '../../../../sandbox/web/bundling/theme';
import { namesOf } from '../../../../sandbox/web/client/uikit/media/glyph-names';
import { base64, sizeOf } from '../../../../sandbox/web/client/uikit/media/read-file';

const UIKIT = join(__dirname, '../../../../sandbox/web/client/uikit');
const TYPES = join(
  dirname(require.resolve('@atlaskit/forge-react-types/package.json')),
  'dist/types/components/__generated__',
);

/** The names in a union of the package's types. */
function union(file: string, name: string): string[] {
  const found = new RegExp(`type ${name} =([^;]*);`).exec(readFileSync(join(TYPES, file), 'utf8'));
  return [...(found?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, glyph]) => glyph!);
}

describe('the icons of UI Kit', () => {
  it('are found for every glyph that its types allow, also under names that Atlaskit has given up', () => {
    const glyphs = [...union('IconProps.codegen.d.ts', 'IconNext'), ...union('IconProps.codegen.d.ts', 'IconReplaced')];
    const known = new Set(glyphNames());
    expect(glyphs.length).toBeGreaterThan(500);
    expect(glyphs.filter((glyph) => !namesOf(glyph).some((name) => known.has(name)))).toEqual([]);
  });

  it('have an object and a tile for each kind of work', () => {
    const kinds = union('AtlassianIconProps.codegen.d.ts', 'AtlassianIconType');
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter((kind) => !objectNames().includes(kind))).toEqual([]);
  });
});

describe('a file on its way to an app', () => {
  it('is its bytes as base64, however long', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });

  it.each([
    [512, '512 byte'],
    [48_300, '48.3 kB'],
    [10_000_000, '10 MB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(sizeOf(bytes, 'en')).toBe(words);
  });
});

describe('the styles of UI Kit', () => {
  const themeOf = (part: string): string =>
    readFileSync(require.resolve(`@atlaskit/tokens/dist/cjs/artifacts/themes/${part}.js`), 'utf8');
  const tokens = new Set(
    PARTS.flatMap((part) => [...themeOf(part).matchAll(/(--ds-[\w-]+):/g)].map(([, name]) => name!)),
  );

  it.each(['uikit.css', 'adf/adf.css', 'charts/charts.css'])(
    'in %s use design tokens that exist, and no colour of their own',
    (file) => {
      const css = readFileSync(join(UIKIT, file), 'utf8');
      const used = [...css.matchAll(/var\((--ds-[\w-]+)\)/g)].map(([, name]) => name!);
      expect(used.filter((name) => !tokens.has(name))).toEqual([]);
      expect(css.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/gi)).toBeNull();
    },
  );
});
