import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Lists what the build was made from. It lies apart from the build: all in there is sent to Forge. */
const stampOf = (root: string): string => join(root, 'node_modules', '.cache', 'build-static', 'inputs.json');

/** Packages change with the lock file. */
const ALSO = ['package-lock.json', 'tools/build-static/build.ts', 'tools/build-static/page.ts'];

/** Whether the build is there and newer than everything it was made from. */
export async function isBuilt(root: string, out: string): Promise<boolean> {
  try {
    const stamp = stampOf(root);
    const [{ mtimeMs }, inputs] = await Promise.all([stat(stamp), readFile(stamp, 'utf8'), stat(out)]);
    const sources: unknown = JSON.parse(inputs);
    if (!Array.isArray(sources)) return false;
    const times = await Promise.all(sources.map(async (path) => (await stat(join(root, String(path)))).mtimeMs));
    return times.every((time) => time <= mtimeMs);
  } catch {
    // Something of it is gone, or was never there.
    return false;
  }
}

/** `inputs`: as esbuild names them, relative to the root. */
export async function writeStamp(root: string, inputs: readonly string[]): Promise<void> {
  const own = inputs.filter((path) => !path.includes('node_modules/') && !path.includes(':'));
  await mkdir(dirname(stampOf(root)), { recursive: true });
  await writeFile(stampOf(root), JSON.stringify([...ALSO, ...own]));
}
