import { gzipSync } from 'node:zlib';
import type { Bundler } from '../sandbox/forge/app';
import type { BundledModule } from '../sandbox/forge/bundle/bundles';
import { buildApp } from '../sandbox/forge/bundle/esbuild';
import { readManifest, splitHandler } from '../sandbox/forge/manifest/read';
import { bundleFloors } from './load/floors';
import { loadTimes } from './load/load-times';
import { sdksOf } from './load/sdks';
import type { Spread } from './spread';

export interface Weight {
  /** Bytes as shipped, and compressed. */
  bytes: number;
  gzip: number;
}
export interface Loaded extends Weight {
  /** Milliseconds; differ from run to run and from machine to machine. */
  loadMs: Spread;
}
export interface MeasuredFunction extends Loaded {
  function: string;
  sdks: string[];
  /** A function that imports the same packages and does nothing. */
  floor: Loaded;
}
export interface MeasuredBundles {
  bundler: string;
  empty: Loaded;
  functions: MeasuredFunction[];
}

const weigh = ({ code }: BundledModule): Weight => ({
  bytes: Buffer.byteLength(code),
  gzip: gzipSync(code).byteLength,
});

/** Each function of the manifest with its bundle and the packages it holds. */
async function listed(appDir: string) {
  const { modules } = await buildApp(appDir);
  return readManifest(appDir).modules.function.map(({ key, handler }) => {
    const { file } = splitHandler(handler);
    const quick = modules.get(file);
    if (!quick) throw new Error(`there is no bundle of ${file}`);
    return { key, file, quick, sdks: sdksOf(appDir, quick) };
  });
}

/** Size of each function and of its floor, without load times. */
export async function weighFunctions(appDir: string) {
  const functions = await listed(appDir);
  const floors = await bundleFloors(
    appDir,
    buildApp,
    functions.map(({ sdks }) => sdks),
  );
  return functions.map(({ key, quick, sdks }, index) => ({
    function: key,
    sdks,
    bytes: weigh(quick).bytes,
    floor: weigh(floors[index]!).bytes,
  }));
}

/** Bundles the functions and their floors with `bundler`, and times how long each takes to load. */
export async function measureBundles(appDir: string, bundler: Bundler, rounds: number): Promise<MeasuredBundles> {
  const functions = await listed(appDir);
  const [app, [empty, ...floors]] = await Promise.all([
    bundler(appDir),
    bundleFloors(appDir, bundler, [[], ...functions.map(({ sdks }) => sdks)]),
  ]);
  const shipped = functions.map(({ file }) => app.modules.get(file)!);
  const all = [empty!, ...shipped, ...floors];
  const times = loadTimes(
    all.map(({ code }) => code),
    rounds,
  );
  const loaded = all.map((bundle, index): Loaded => ({ ...weigh(bundle), loadMs: times[index]! }));
  return {
    bundler: app.bundler,
    empty: loaded[0]!,
    functions: functions.map(({ key, sdks }, index) => ({
      function: key,
      sdks,
      ...loaded[1 + index]!,
      floor: loaded[1 + functions.length + index]!,
    })),
  };
}
