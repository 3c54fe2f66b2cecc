import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBundler } from '../../sandbox/web/host/bundler';

const ROOT = join(__dirname, '../..');
const PAGES = join(ROOT, 'src/ui');

/** Every page of the app: the folders that have an entry. */
const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.tsx'));

/** What people who work on tickets open all day stays small; an admin's page holds the whole set-up and all settings. */
const MOST: Record<string, number> = { 'support-rules/index.tsx': 1.7, 'glance/index.tsx': 1.35 };
const mostOf = (page: string): number => MOST[page] ?? 1.3;

const weigh = async (file: string): Promise<number> => gzipSync(await createBundler().script(file)).length;

describe('what a page weighs, gzipped', () => {
  let floor = 0;
  beforeAll(async () => {
    // UI Kit with its reconciler and one word: no page can weigh less.
    const cache = join(ROOT, 'node_modules/.cache/floor');
    mkdirSync(cache, { recursive: true });
    const dir = mkdtempSync(join(cache, 'page-'));
    const file = join(dir, 'floor.tsx');
    writeFileSync(file, "import R, { Text } from '@forge/react'; R.render(<Text>One word</Text>);");
    floor = await weigh(file);
    rmSync(dir, { recursive: true });
  });

  test.each(pages)('%s stays near the weight of UI Kit itself', async (page) => {
    expect((await weigh(join(PAGES, page))) / floor).toBeLessThan(mostOf(page));
  });

  test('UI Kit itself is most of each page', () => {
    expect(floor).toBeGreaterThan(80_000);
    expect(pages.length).toBeGreaterThanOrEqual(6);
  });
});
