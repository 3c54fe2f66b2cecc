import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppBundles } from './bundle/bundles';
import { buildApp } from './bundle/esbuild';
import { checkManifest } from './manifest/check';
import type { Manifest } from './manifest/manifest';
import { readManifest } from './manifest/read';
import type { Translations } from './host/host.types';
import { localeFiles, readTranslations } from './modules/translations';

export type Bundler = (dir: string) => Promise<AppBundles>;

export interface LoadedApp {
  name: string;
  version: string;
  manifest: Manifest;
  bundles: AppBundles;
  /** The app's folder; its front ends are built from it. */
  dir?: string;
  translations?: Translations;
}

const packageShape = z.looseObject({ name: z.string(), version: z.string().default('1.0.0') });
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Reads an app's folder (manifest.yml, package.json, translations) and bundles its functions.
 * `served`: module types that somebody else serves; any other that the sandbox does not support is an
 * error that names it.
 */
export async function loadApp(
  dir: string,
  bundler: Bundler = buildApp,
  served: readonly string[] = [],
): Promise<LoadedApp> {
  const manifest = readManifest(dir);
  checkManifest(manifest, served);
  const translations = readTranslations(dir, manifest);
  const { name, version } = packageShape.parse(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')));
  const bundles = await bundler(dir);
  const files = new Map([...localeFiles(translations), ...bundles.files]);
  return { name: capitalised(name), version, manifest, bundles: { ...bundles, files }, dir, translations };
}
