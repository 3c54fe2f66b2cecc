import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BundledModule } from '../../sandbox/forge/bundle/bundles';

const packageShape = z.looseObject({ dependencies: z.record(z.string(), z.string()) });
const mapShape = z.looseObject({ sources: z.array(z.string()) });

/** Which of the app's own Forge packages a bundle holds, by its source map. */
export function sdksOf(appDir: string, bundle: BundledModule): string[] {
  const { dependencies } = packageShape.parse(JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')));
  const { sources } = mapShape.parse(JSON.parse(bundle.map ?? '{"sources":[]}'));
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@forge/'))
    .filter((name) => sources.some((source) => source.includes(`node_modules/${name}/`)));
}
