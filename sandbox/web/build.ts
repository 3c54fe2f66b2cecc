import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { featureGatesOff } from './bundling/feature-gates';
import { designTokens } from './bundling/theme';

export interface ClientFile {
  type: 'text/javascript' | 'text/css';
  bytes: Uint8Array;
}

/** The built client: files by name (each name holds a hash of its content), and the two that a page loads. */
export interface WebClient {
  files: ReadonlyMap<string, ClientFile>;
  script: string;
  style: string;
}

export interface BuildWebOptions {
  /** Where to write the files as well; without it they stay in memory. */
  outDir?: string;
}

const ENTRY = join(__dirname, 'client', 'main.tsx');

/** Bundles the browser's side, minified, as ES modules. Takes about a second; throws what esbuild throws. */
export async function buildWeb({ outDir }: BuildWebOptions = {}): Promise<WebClient> {
  const built = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [featureGatesOff, designTokens],
    outdir: 'out',
    entryNames: '[name]-[hash]',
    logLevel: 'silent',
    write: false,
  });
  const files = new Map<string, ClientFile>();
  for (const { path, contents } of built.outputFiles) {
    files.set(basename(path), { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', bytes: contents });
  }
  if (outDir) await write(files, outDir);
  return { files, script: named(files, 'text/javascript'), style: named(files, 'text/css') };
}

function named(files: Map<string, ClientFile>, type: ClientFile['type']): string {
  const found = [...files].find(([, file]) => file.type === type);
  if (!found) throw new Error(`The client's build gave no ${type}.`);
  return found[0];
}

async function write(files: Map<string, ClientFile>, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const [name, { bytes }] of files) await writeFile(join(outDir, name), bytes);
}
