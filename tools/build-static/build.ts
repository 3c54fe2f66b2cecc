import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { featureGatesOff } from '../../sandbox/web/bundling/feature-gates';
import { page } from './page';
import { isBuilt, writeStamp } from './stamp';
import { writeFolder } from './write-folder';

/** Where the app's Custom UI is: one build for all screens, so that they share what they have in common. */
const SOURCE = 'static/workflow-rules/src';
const OUT = 'static/workflow-rules/build';

/** A screen's name and its source: `linked-closed/form.ts` is `linked-closed`, `linked-closed/view.ts` is `linked-closed-view`. */
async function screens(root: string): Promise<Map<string, string>> {
  const found = await readdir(join(root, SOURCE), { recursive: true });
  const entries = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[\w-]+\/(form|view)\.ts$/.test(path));
  return new Map(entries.sort().map((path) => [path.replace('/form.ts', '').replace('/view.ts', '-view'), path]));
}

/**
 * Makes the folder that `manifest.yml` names from `static/`, unless it is there and newer than all that it was made
 * from. Takes half a second; throws what esbuild throws. `root`: the app's folder.
 */
export async function buildStatic(root: string, { always = false } = {}): Promise<{ built: boolean }> {
  const out = join(root, OUT);
  if (!always && (await isBuilt(root, out))) return { built: false };
  const entries = await screens(root);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries([...entries].map(([name, path]) => [name, `${SOURCE}/${path}`])),
    outdir: OUT,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    plugins: [featureGatesOff],
    logLevel: 'silent',
    metafile: true,
    write: false,
  });
  const files = new Map<string, Uint8Array | string>(outputFiles.map((it) => [basename(it.path), it.contents]));
  for (const [name, path] of entries) files.set(`${name}.html`, page(fileOf(metafile, `${SOURCE}/${path}`)));
  await writeFolder(out, files);
  await writeStamp(root, Object.keys(metafile.inputs));
  return { built: true };
}

/** The script that a source became, with the sheet that it needs. */
function fileOf({ outputs }: Metafile, source: string): { script: string; style: string | undefined } {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new Error(`${source} was built to nothing.`);
  const [script, { cssBundle }] = found;
  return { script: basename(script), style: cssBundle === undefined ? undefined : basename(cssBundle) };
}
