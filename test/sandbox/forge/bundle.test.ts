import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadApp } from '../../../sandbox/forge/app';
import { buildWithAtlassian } from '../../../sandbox/forge/bundle/atlassian';
import { bench, FIXTURE, fixtureApp, ticket } from './fixture';

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

  it('names a module type that nobody serves', async () => {
    await expect(loadApp(FIXTURE)).rejects.toThrow('module type jira:issuePanel is not supported by the sandbox');
  });

  it('names a filter that cannot be parsed, and an event that never comes', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'forge-test-'));
    writeFileSync(
      join(dir, 'manifest.yml'),
      [
        'app: {id: "ari:cloud:ecosystem::app/0f6f3f52-3c1b-4a56-9d0c-6f8a1e2b7c31"}',
        'modules:',
        '  function: [{key: f, handler: index.f}]',
        '  trigger: [{key: t, function: f, events: [avi:jira:creatd:issue], filter: {expression: "event.(("}}]',
      ].join('\n'),
    );
    await expect(loadApp(dir)).rejects.toThrow(/avi:jira:creatd:issue[^]*trigger t: /);
    rmSync(dir, { recursive: true });
  });

  it('names a setting that it does not understand', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'forge-test-'));
    writeFileSync(
      join(dir, 'manifest.yml'),
      'app: {id: "ari:cloud:ecosystem::app/0f6f3f52-3c1b-4a56-9d0c-6f8a1e2b7c31"}\nmodules: {consumer: [{key: a, queue: b, function: c, speed: 9}]}\n',
    );
    await expect(loadApp(dir)).rejects.toThrow(/speed/);
    rmSync(dir, { recursive: true });
  });
});
