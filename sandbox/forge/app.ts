import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppBundles } from './bundle/bundles';
import { buildApp } from './bundle/esbuild';
import { checkManifest } from './manifest/check';
import type { Manifest } from './manifest/manifest';
import { readManifest } from './manifest/read';

export type Bundler = (dir: string) => Promise<AppBundles>;

export interface LoadedApp {
  name: string;
  version: string;
  manifest: Manifest;
  bundles: AppBundles;
}

const packageShape = z.looseObject({ name: z.string(), version: z.string().default('1.0.0') });
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Reads an app's folder (manifest.yml, package.json) and bundles its functions.
 * `hosted`: module types that somebody else serves (the browser's pages, workflow rules). Any
 * module type that nobody serves is an error that names it.
 */
export async function loadApp(
  dir: string,
  bundler: Bundler = buildApp,
  hosted: readonly string[] = [],
): Promise<LoadedApp> {
  const manifest = readManifest(dir);
  checkManifest(manifest, hosted);
  const { name, version } = packageShape.parse(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')));
  return { name: capitalised(name), version, manifest, bundles: await bundler(dir) };
}
