import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { handlerFiles, readManifest } from '../manifest/read';
import { bundledModule, type AppBundles } from './bundles';

const outputShape = z.object({
  outputDir: z.string(),
  additional: z.array(z.tuple([z.string(), z.union([z.object({ text: z.string() }), z.object({ path: z.string() })])])),
});

/** The bundler adds the platform's loader and wrapper, which is not ours to have; the sandbox itself plays their part. */
function standIn(dir: string): void {
  mkdirSync(join(dir, 'dist'));
  for (const file of ['wrapper.js', 'loader.js']) writeFileSync(join(dir, 'dist', file), 'module.exports = {};\n');
}

async function runBundler(appDir: string, scratch: string): Promise<z.infer<typeof outputShape>> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'atlassian-child.cjs'), appDir], {
    env: { ...process.env, FORGE_RUNTIME_PATH: scratch, TMPDIR: scratch },
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  return outputShape.parse(JSON.parse(line));
}

/**
 * Bundles with Atlassian's `@forge/bundler` (webpack): the code that `forge deploy` ships. Takes
 * seconds; type errors in the app fail it.
 */
export async function buildWithAtlassian(dir: string): Promise<AppBundles> {
  const scratch = mkdtempSync(join(tmpdir(), 'forge-bundler-'));
  try {
    standIn(scratch);
    const { outputDir, additional } = await runBundler(dir, scratch);
    const read = (name: string): string => readFileSync(join(outputDir, name), 'utf8');
    const modules = handlerFiles(readManifest(dir)).map((file) =>
      bundledModule(file, read(`${file}.cjs`), read(`${file}.cjs.map`)),
    );
    const files = additional
      .filter(([name]) => name.startsWith('__LOCALES__/'))
      .map(([name, it]): [string, string] => [name, 'text' in it ? it.text : readFileSync(it.path, 'utf8')]);
    return { bundler: '@forge/bundler', modules: new Map(modules.map((it) => [it.file, it])), files: new Map(files) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
