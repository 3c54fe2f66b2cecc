import { join } from 'node:path';
import { loadApp, type LoadedApp } from '../../sandbox/forge/app';
import { buildApp } from '../../sandbox/forge/bundle/esbuild';
import { buildWeb, type WebClient } from '../../sandbox/web/build';
import { buildStatic } from '../../tools/build-static/build';

const ROOT = join(__dirname, '..', '..');

let app: Promise<LoadedApp> | undefined;
let web: Promise<WebClient> | undefined;

/** The product, bundled as the edit loop does it, and the sandbox's pages: built once for all test files of a process. */
export const shippedApp = (): Promise<LoadedApp> =>
  (app ??= Promise.all([loadApp(ROOT, buildApp), buildStatic(ROOT)]).then(([loaded]) => loaded));
export const shippedWeb = (): Promise<WebClient> => (web ??= buildWeb());
