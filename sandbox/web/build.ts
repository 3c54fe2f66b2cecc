import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { featureGatesOff } from './bundling/feature-gates';
import { everyGlyph } from './bundling/glyphs';
import { designTokens } from './bundling/theme';

export interface ClientFile {
  type: 'text/javascript' | 'text/css';
  bytes: Uint8Array;
}

/** The built client: files by name (each name holds a hash of its content), and those that a page loads. */
export interface WebClient {
  files: ReadonlyMap<string, ClientFile>;
  script: string;
  /** Of all scripts, those that are imported later included; the sheets that each of them has beside it are repeats. */
  style: string;
  /** What the script imports at once. */
  preloads: readonly string[];
  /** The script that runs ahead of an app's own in its frame, and the design tokens it may ask for. */
  bridge: Uint8Array;
  tokens: Uint8Array;
}

export interface BuildWebOptions {
  /** Where to write the files as well; without it they stay in memory. */
  outDir?: string;
  /** Another page in place of the client's own; absolute. */
  entry?: string;
}

const ENTRY = join(__dirname, 'client', 'main.tsx');
const BRIDGE = join(__dirname, 'frame', 'main.ts');

/** Bundles the browser's side, minified, as ES modules. Takes about a second; throws what esbuild throws. */
export async function buildWeb({ outDir, entry = ENTRY }: BuildWebOptions = {}): Promise<WebClient> {
  const [pages, bridge, tokens] = await Promise.all([buildPages(entry), buildAlone(BRIDGE), buildTokens()]);
  if (outDir) await write(pages.files, outDir);
  return { ...pages, bridge, tokens };
}

async function buildPages(entry: string): Promise<Omit<WebClient, 'bridge' | 'tokens'>> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [featureGatesOff, designTokens, everyGlyph],
    absWorkingDir: __dirname,
    outdir: 'out',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    logLevel: 'silent',
    metafile: true,
    write: false,
  });
  const files = new Map<string, ClientFile>();
  for (const { path, contents } of outputFiles) {
    files.set(basename(path), { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', bytes: contents });
  }
  const main = outputOf(metafile, relative(__dirname, entry));
  return {
    files,
    script: main.name,
    style: main.style,
    preloads: importsOf(metafile, main.path).map((path) => basename(path)),
  };
}

function outputOf({ outputs }: Metafile, entry: string): { path: string; name: string; style: string } {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry && !!output.cssBundle);
  if (!found?.[1].cssBundle) throw new Error(`The client's build gave nothing for ${entry}.`);
  return { path: found[0], name: basename(found[0]), style: basename(found[1].cssBundle) };
}

/** All that is loaded with a script, not those that it asks for later. */
function importsOf({ outputs }: Metafile, path: string, seen = new Set<string>()): string[] {
  for (const imported of outputs[path]?.imports ?? []) {
    if (imported.kind !== 'import-statement' || seen.has(imported.path)) continue;
    seen.add(imported.path);
    importsOf({ outputs, inputs: {} }, imported.path, seen);
  }
  return [...seen];
}

const buildAlone = (entry: string): Promise<Uint8Array> =>
  buildOne({ entryPoints: [entry], format: 'iife', target: 'es2022' });

const buildTokens = (): Promise<Uint8Array> =>
  buildOne({
    stdin: { contents: "@import 'design-tokens.css';", loader: 'css', resolveDir: __dirname },
    plugins: [designTokens],
  });

async function buildOne(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    logLevel: 'silent',
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('A part of the client was built to nothing.');
  return file.contents;
}

async function write(files: ReadonlyMap<string, ClientFile>, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const [name, { bytes }] of files) await writeFile(join(outDir, name), bytes);
}
