import { join } from 'node:path';
import { stop as letGoOfEsbuild } from 'esbuild';
import { buildStatic } from '../tools/build-static/build';
import { loadApp, type LoadedApp } from './forge/app';
import { buildApp } from './forge/bundle/esbuild';
import { openSandbox, type Seed } from './sandbox';
import { serveSandbox } from './server';
import { buildWeb } from './web/build';
import { createBundler, type Bundler } from './web/host/bundler';

const ROOT = join(__dirname, '..');

async function start(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 8086);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is no port number: ${process.env['PORT']}`);
  const bundler = createBundler();
  const [app, client] = await Promise.all([loadFrontAndBack(bundler), buildWeb(), buildStatic(ROOT)]);
  // Its process would stay, with more memory than all the rest.
  await letGoOfEsbuild();
  const sandbox = await openSandbox({
    seed: seedNamed(process.env['SANDBOX_SEED'] ?? 'ready'),
    wall: () => Date.now(),
    app,
    baseUrl: `http://localhost:${port}`,
    onError: (error, what) => console.error(`${what}:`, error),
  });
  const serving = await serveSandbox({ sandbox, client, bundler, port });
  console.log(`ready http://localhost:${serving.port}`);

  const stop = (): void => {
    void serving.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  stopWithNpm(stop);
}

/** The app with its functions, and its UI Kit resources bundled beforehand: no page has to wait for them. */
async function loadFrontAndBack(bundler: Bundler): Promise<LoadedApp> {
  const app = await loadApp(ROOT, buildApp);
  const scripts = app.manifest.resources.filter(({ path }) => /\.[jt]sx?$/.test(path));
  await Promise.all(scripts.map(({ path }) => bundler.script(join(ROOT, path))));
  return app;
}

/** npm passes a signal to the shell between us, which dies of it without telling us: then our parent is another. */
function stopWithNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 200).unref();
}

function seedNamed(name: string): Seed {
  if (name === 'ready' || name === 'stock') return name;
  throw new Error(`SANDBOX_SEED is "ready" or "stock", not "${name}".`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
