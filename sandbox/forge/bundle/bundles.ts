import { Script } from 'node:vm';
import { readStack, type StackReader } from './stack';

/** One handler file of the app with everything it imports, as the platform runs it. */
export interface BundledModule {
  /** Path without extension under `src`, e.g. `entry/triggers`. */
  readonly file: string;
  readonly code: string;
  /** The source map's JSON. */
  readonly map?: string;
  /** Compiled once, run in any number of contexts. */
  script(): Script;
  /** Rewrites a stack's positions to those of the TypeScript sources. */
  stack: StackReader;
}

export interface AppBundles {
  readonly bundler: string;
  readonly modules: ReadonlyMap<string, BundledModule>;
  /** Other files beside the code (translations), by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A handler file's code as a function of CommonJS' five names, so that it runs in a bare context. */
export function bundledModule(file: string, code: string, map?: string): BundledModule {
  let compiled: Script | undefined;
  const filename = `${file}.cjs`;
  return {
    file,
    code,
    map,
    script: () =>
      (compiled ??= new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
        filename,
      })),
    stack: readStack(filename, map),
  };
}
