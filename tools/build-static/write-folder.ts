import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder hold these files and no others. Each file comes into its place whole, so that several processes may
 * do so at the same time while others read.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    [...files].map(async ([name, content]) => {
      const part = join(folder, `.${name}.${process.pid}`);
      await writeFile(part, content);
      await rename(part, join(folder, name));
    }),
  );
  const others = (await readdir(folder)).filter((name) => !files.has(name) && !name.startsWith('.'));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
