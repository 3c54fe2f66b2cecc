import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildWithAtlassian } from '../../../sandbox/forge/bundle/atlassian';
import { bench, fixtureApp, ticket } from './fixture';

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => /^forge-(bundler|dist|app)-/.test(name));

describe('bundling an app', () => {
  it('makes one file for each handler file', async () => {
    const { bundles } = await fixtureApp();
    expect([...bundles.modules.keys()].sort()).toEqual(['events', 'page', 'probe', 'work']);
  });

  it('runs what the bundler of Atlassian makes, just the same', async () => {
    const before = leftovers();
    const it = await bench({ bundler: buildWithAtlassian });
    expect(leftovers()).toEqual(before);
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
