import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const find = createRequire(join(__dirname, 'glyphs.ts'));
const folderOf = (name: string, folder: string): string => join(dirname(find.resolve(`${name}/package.json`)), folder);

/** The names of all icons that Atlaskit has. */
export const glyphNames = (): string[] =>
  readdirSync(folderOf('@atlaskit/icon', 'core'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length));

/** The names of the objects (`bug`, `page` …) that have an icon and a tile of their own. */
export const objectNames = (): string[] => readdirSync(folderOf('@atlaskit/object', 'tile'));

function map(name: string, path: string, members: string[]): string {
  const imports = members.map((member, index) => `import ${name}${index} from '${path}/${member}';`);
  const entries = members.map((member, index) => `${JSON.stringify(member)}: ${name}${index},`);
  return [...imports, `export const ${name} = {`, ...entries, '};'].join('\n');
}

/** UI Kit names icons in its tree, so any of them may be asked for: `every-glyph.ts` becomes the map of all. */
export const everyGlyph: Plugin = {
  name: 'every-glyph',
  setup(build) {
    build.onLoad({ filter: /[\\/]uikit[\\/]media[\\/]every-glyph\.ts$/ }, ({ path }) => ({
      contents: [
        map('everyGlyph', '@atlaskit/icon/core', glyphNames()),
        map('everyObject', '@atlaskit/object', objectNames()),
        map('everyObjectTile', '@atlaskit/object/tile', objectNames()),
      ].join('\n'),
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};
