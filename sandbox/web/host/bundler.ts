import { build } from 'esbuild';

/** Makes one script of a UI Kit resource and everything it imports. */
export interface Bundler {
  /** `entryFile`: absolute path. Bundled once; throws what esbuild throws. */
  script(entryFile: string): Promise<Uint8Array>;
}

export function createBundler(): Bundler {
  const made = new Map<string, Promise<Uint8Array>>();
  return {
    script(entryFile) {
      const known = made.get(entryFile);
      if (known) return known;
      const script = bundle(entryFile);
      made.set(entryFile, script);
      // What could not be bundled may be mended, and is tried again.
      script.catch(() => made.delete(entryFile));
      return script;
    },
  };
}

async function bundle(entryFile: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entryFile],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`Nothing came of bundling ${entryFile}.`);
  return script.contents;
}
