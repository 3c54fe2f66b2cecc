import { cpSync, mkdtempSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '../..');
const SOURCE = join(ROOT, 'test/fixtures/ui-app');
const CUSTOM = ['custom', 'dialog', 'rule', 'field'];

/** The showcase app in a folder of its own, its Custom UI bundled as an app's own build would do it. */
export async function uiApp(): Promise<{ dir: string; remove(): void }> {
  const cache = join(ROOT, 'node_modules/.cache/ui-app');
  mkdirSync(cache, { recursive: true });
  const dir = realpathSync(mkdtempSync(join(cache, 'copy-')));
  cpSync(SOURCE, dir, { recursive: true });
  await build({
    absWorkingDir: dir,
    entryPoints: CUSTOM.map((name) => `static/${name}/${name}.ts`),
    outdir: 'static',
    outbase: 'static',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
