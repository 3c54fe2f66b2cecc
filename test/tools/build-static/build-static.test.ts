import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest/read';
import { buildStatic } from '../../../tools/build-static/build';
import { isBuilt, writeStamp } from '../../../tools/build-static/stamp';
import { writeFolder } from '../../../tools/build-static/write-folder';
import { ROOT } from '../../support/ready-desk';

describe('the Custom UI that ships', () => {
  const { path, entry } = readManifest(ROOT).resources.find(({ key }) => key === 'workflow-rules')!;
  const out = join(ROOT, path);
  const pages = () => readdirSync(out).filter((name) => name.endsWith('.html'));
  beforeAll(() => buildStatic(ROOT));

  it('has the page of every entry that the manifest names, and no other', () => {
    expect(pages().sort()).toEqual(Object.values(entry ?? {}).sort());
  });

  it('keeps scripts and styles in files of their own, as Forge allows no inline ones', () => {
    for (const name of pages()) {
      const html = readFileSync(join(out, name), 'utf8');
      expect(html.match(/<script(?![^>]* src="\.\/[\w-]+\.js">)/)).toBeNull();
      expect(html).not.toMatch(/<style|style=|on\w+=/);
      for (const [, file] of html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) expect(readdirSync(out)).toContain(file);
    }
  });

  it('is not made again as long as nothing changed', async () => {
    expect(await buildStatic(ROOT)).toEqual({ built: false });
  });
});

describe('a build', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-static-'));
    for (const file of ['package-lock.json', 'tools/build-static/build.ts', 'tools/build-static/page.ts', 'a.ts']) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), '');
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const out = () => join(root, 'out');

  it('is old when a source is newer, when one is gone, and when it is not there', async () => {
    expect(await isBuilt(root, out())).toBe(false);
    await writeFolder(out(), new Map([['a.js', '1']]));
    await writeStamp(root, ['a.ts', 'node_modules/x/index.js']);
    expect(await isBuilt(root, out())).toBe(true);
    utimesSync(join(root, 'a.ts'), 4_102_444_800, 4_102_444_800);
    expect(await isBuilt(root, out())).toBe(false);
    rmSync(join(root, 'a.ts'));
    expect(await isBuilt(root, out())).toBe(false);
  });

  it('leaves nothing of the one before', async () => {
    await writeFolder(out(), new Map([['old.js', '1']]));
    await writeFolder(out(), new Map([['new.js', '2']]));
    expect(readdirSync(out())).toEqual(['new.js']);
  });
});
