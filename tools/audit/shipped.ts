import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { featureGatesOff } from '../../sandbox/web/bundling/feature-gates';
import { handlerFiles, readManifest } from '../../sandbox/forge/manifest/read';
import { z } from 'zod';

/** A package of which something is in what is sent to Forge. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** Where this copy of it lies, as npm names it: `node_modules/@forge/api`. */
  readonly folder: string;
}

const Package = z.object({ name: z.string(), version: z.string() });
const RULE_FORMS = 'static/workflow-rules/src';

const existing = (root: string, path: string): string =>
  ['.ts', '.tsx'].map((extension) => path + extension).find((file) => existsSync(join(root, file))) ?? path;

/** Everything of the app's own from which something is made that ships: functions, pages, forms of rules. */
function sources(root: string): string[] {
  const manifest = readManifest(root);
  const functions = handlerFiles(manifest).map((file) => existing(root, `src/${file}`));
  const pages = manifest.resources.map(({ path }) => path).filter((path) => path.endsWith('.tsx'));
  const forms = readdirSync(join(root, RULE_FORMS), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => /^[\w-]+\/(form|view)\.ts$/.test(path))
    .map((path) => `${RULE_FORMS}/${path}`);
  return [...functions, ...pages, ...forms];
}

/** The innermost package that a file is of; `null`: it is the app's own. */
const folderOf = (file: string): string | null =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null;

function packageAt(root: string, folder: string): Shipped {
  const file = readFileSync(join(root, folder, 'package.json'), 'utf8');
  const { name, version } = Package.parse(JSON.parse(file));
  return { name, version, folder };
}

/**
 * The packages of which code is in what ships, by what the bundler read and kept. A second. What is only installed
 * beside them (types, what was shaken out) is not among them.
 */
export async function shippedPackages(root: string): Promise<Shipped[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sources(root),
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    loader: { '.css': 'empty', '.svg': 'empty' },
    jsx: 'automatic',
    plugins: [featureGatesOff],
    logLevel: 'silent',
  });
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(kept.map(folderOf).filter((folder) => folder !== null));
  return [...folders].sort().map((folder) => packageAt(root, folder));
}
