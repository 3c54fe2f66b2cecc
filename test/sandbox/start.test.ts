import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '..', '..');

/** The page as `npm start` serves it: what is bundled for a start is not what the other tests run. */
test('a newcomer gets a finished page, and the port back', async () => {
  const server = spawn(process.execPath, ['sandbox/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', SANDBOX_SEED: 'stock' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    let url = '';
    for await (const line of createInterface({ input: server.stdout })) {
      url = /^ready (http:\/\/localhost:\d+)$/.exec(line)?.[1] ?? '';
      if (url) break;
    }
    const page = await (await fetch(`${url}/queues`)).text();
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? 'no style sheet';
    const css = await (await fetch(url + style)).text();
    expect(css).toContain('--ds-text:');
    expect(css).toContain('--ds-space-100:');
  } finally {
    server.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});
