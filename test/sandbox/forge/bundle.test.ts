import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWithAtlassian } from '../../../sandbox/forge/bundle/atlassian';
import { bench, fixtureApp, ticket } from './fixture';

/** A place of its own for what is put aside: other tests bundle at the same time. Answers what was left there. */
async function leftBy(work: () => Promise<void>): Promise<string[]> {
  const own = mkdtempSync(join(tmpdir(), 'bundle-test-'));
  vi.stubEnv('TMPDIR', own);
  try {
    await work();
    return readdirSync(own).filter((name) => /^forge-(bundler|dist|app)-/.test(name));
  } finally {
    vi.unstubAllEnvs();
    rmSync(own, { recursive: true });
  }
}

describe('bundling an app', () => {
  it('makes one file for each handler file', async () => {
    const { bundles } = await fixtureApp();
    expect([...bundles.modules.keys()].sort()).toEqual(['events', 'page', 'probe', 'work']);
  });

  it('runs what the bundler of Atlassian makes, just the same', async () => {
    let it!: Awaited<ReturnType<typeof bench>>;
    const left = await leftBy(async () => void (it = await bench({ bundler: buildWithAtlassian })));
    expect(left).toEqual([]);
    it.site.projects.get('10000')!.properties.echo = { watch: ['customfield_10001'] };
    it.changed(ticket(it.site, 'HELP-1'));
    await it.timeline.settle();
    expect(it.forge.invocations().slice(-2)).toMatchObject([
      { module: 'updated', outcome: 'ok' },
      { module: 'worker', outcome: 'ok', returned: { status: 200 } },
    ]);
    await expect(it.probe('throws')).rejects.toThrow('out of range');
    expect(it.forge.invocations().at(-1)?.error).toMatch(/src\/probe\.ts:\d+:\d+/);
  }, 60_000);
});
