import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { handlerFiles, readManifest } from '../manifest/read';
import { bundledModule, type AppBundles } from './bundles';

const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx'];

function sourceOf(dir: string, file: string): string {
  const found = EXTENSIONS.map((extension) => join(dir, 'src', file + extension)).find((path) => existsSync(path));
  if (!found) throw new Error(`manifest.yml names a handler in src/${file}, and there is no such file in ${dir}`);
  return found;
}

/**
 * Bundles as Forge does, one self-contained CommonJS file per handler file, in milliseconds: for
 * the edit loop. What ships is the output of `buildWithAtlassian`.
 */
export async function buildApp(dir: string): Promise<AppBundles> {
  const files = handlerFiles(readManifest(dir));
  const { outputFiles } = await build({
    absWorkingDir: dir,
    entryPoints: Object.fromEntries(files.map((file) => [file, sourceOf(dir, file)])),
    outdir: 'dist',
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
  });
  const written = new Map(outputFiles.map((it) => [relative(join(dir, 'dist'), it.path), it.text]));
  const modules = files.map((file) =>
    bundledModule(file, written.get(`${file}.js`) ?? '', written.get(`${file}.js.map`)),
  );
  return { bundler: 'esbuild', modules: new Map(modules.map((it) => [it.file, it])), files: new Map() };
}
