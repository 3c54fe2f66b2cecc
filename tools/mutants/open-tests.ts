import { build, type Plugin } from 'esbuild';
import fastCheck from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import { createCollector, type Collected } from './collect';

/** Loads the given test files anew, and every module they import, with whatever mutant is active meanwhile. */
export type Load = (files: readonly string[]) => Map<string, Collected>;

export interface Tests {
  files: readonly string[];
  load: Load;
}

/** In a browser, with a client of their own to be bundled first, or minute by minute through the years. */
const SLOW = /\.browser\.test\.ts$|\b(jira-js|calendar-agreement)\.test\.ts$/;

const below = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
        .map((it) => join(it.parentPath, it.name))
        .filter((it) => it.endsWith('.test.ts') && !SLOW.test(it))
    : [path];

/** Each file is a function of its own in the bundle, loaded in order, so that its hooks hold in it alone. */
const entryOf = (files: string[]): string =>
  files.map((it) => `file(${JSON.stringify(it)}, () => require(${JSON.stringify(`./${it}`)}));`).join('\n');

/** A bundle lies in no folder: a test that reads a file beside it is told its own. */
const folderKept: Plugin = {
  name: 'folder kept',
  setup(bundle) {
    bundle.onLoad({ filter: /\btest\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\b__dirname\b/g, JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

/**
 * Makes one script of all test files and what they import, packages excepted: loading that anew takes
 * milliseconds, so that no mutant sees what another left behind.
 */
export async function openTests(folders: readonly string[]): Promise<Tests> {
  const root = resolve('.');
  const files = folders
    .flatMap(below)
    .map((it) => relative(root, it))
    .sort();
  const { outputFiles } = await build({
    stdin: { contents: entryOf(files), resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [folderKept],
  });
  const script = new Script(`(require, test, it, describe, beforeEach, expect, file) => {${outputFiles[0]!.text}\n}`);
  const require = createRequire(join(root, 'package.json'));
  const { expect } = await import('vitest');

  const load: Load = (wanted) => {
    const { tests, words } = createCollector();
    const named = new Map<string, Collected>();
    const file = (name: string, body: () => void): void => {
      if (!wanted.includes(name)) return;
      const from = tests.length;
      words.describe('', body);
      for (const it of tests.slice(from)) {
        const same = [...named.keys()].filter((id) => id.startsWith(`${name}#${it.name}`)).length;
        named.set(`${name}#${it.name}${same ? ` (${same + 1})` : ''}`, it);
      }
    };
    const { test, it, describe, beforeEach } = words;
    (script.runInThisContext() as (...words: unknown[]) => void)(require, test, it, describe, beforeEach, expect, file);
    // The same stories for every mutant, and none shrunk: that one fails is all there is to know. What so many
    // stories in a moment do not show is not shown by chance either.
    const stories = { seed: 20_261_116, endOnFailure: true, interruptAfterTimeLimit: 300 };
    fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), ...stories });
    return named;
  };
  return { files, load };
}
