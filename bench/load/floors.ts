import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Bundler } from '../../sandbox/forge/app';
import type { BundledModule } from '../../sandbox/forge/bundle/bundles';

const MANIFEST = {
  app: {
    id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000',
    runtime: { name: 'nodejs24.x' },
  },
  permissions: { scopes: [] },
};

/** JavaScript, since checking the types of the packages would take the bundler seconds. */
const code = (sdks: readonly string[]): string =>
  [
    ...sdks.map((name, index) => `const sdk${index} = require('${name}');`),
    `exports.handler = () => [${sdks.map((_, index) => `Object.keys(sdk${index}).length`).join(', ')}];`,
    '',
  ].join('\n');

/**
 * Bundles functions that do nothing but import the given packages: less than that, a function that
 * uses them cannot weigh. Answers one bundle for each list, in order.
 */
export async function bundleFloors(
  appDir: string,
  bundler: Bundler,
  lists: readonly (readonly string[])[],
): Promise<BundledModule[]> {
  const dir = mkdtempSync(join(tmpdir(), 'forge-floors-'));
  try {
    mkdirSync(join(dir, 'src'));
    symlinkSync(join(appDir, 'node_modules'), join(dir, 'node_modules'));
    lists.forEach((sdks, index) => writeFileSync(join(dir, 'src', `floor${index}.js`), code(sdks)));
    const functions = lists.map((_, index) => ({ key: `floor-${index}`, handler: `floor${index}.handler` }));
    writeFileSync(join(dir, 'manifest.yml'), stringify({ ...MANIFEST, modules: { function: functions } }));
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'floors', version: '1.0.0' }));
    const { modules } = await bundler(dir);
    return lists.map((_, index) => {
      const found = modules.get(`floor${index}`);
      if (!found) throw new Error(`there is no bundle of floor ${index}`);
      return found;
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
