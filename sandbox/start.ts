import { join } from 'node:path';
import { stop as letGoOfEsbuild } from 'esbuild';
import { loadApp } from './forge/app';
import { buildApp } from './forge/bundle/esbuild';
import { openSandbox, type Seed } from './sandbox';
import { serveSandbox } from './server';
import { buildWeb } from './web/build';

const ROOT = join(__dirname, '..');

/** Modules whose functions can be called here though no page is drawn for them. */
const WITHOUT_PAGE = ['jira:projectSettingsPage'];

async function start(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 8086);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is no port number: ${process.env['PORT']}`);
  const [app, client] = await Promise.all([loadApp(ROOT, buildApp, WITHOUT_PAGE), buildWeb()]);
  // Its process would stay, with more memory than all the rest.
  await letGoOfEsbuild();
  const sandbox = await openSandbox({
    seed: seedNamed(process.env['SANDBOX_SEED'] ?? 'ready'),
    wall: () => Date.now(),
    app,
    baseUrl: `http://localhost:${port}`,
    onError: (error, what) => console.error(`${what}:`, error),
  });
  const serving = await serveSandbox({ sandbox, client, port });
  console.log(`ready http://localhost:${serving.port}`);

  const stop = (): void => {
    void serving.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  stopWithNpm(stop);
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
