import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApp } from '../../tools/forge-check/app';
import { checkRunsOnAtlassian } from '../../tools/forge-check/checks/runs-on-atlassian';
import { ROOT } from './read-docs';
import { theApp } from './the-app';

const MANIFEST = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');

/** What the check says of Tierline's manifest after a change, with one more source file beside it. */
function saidOf(manifest: string, source = ''): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  try {
    mkdirSync(join(dir, 'src'));
    writeFileSync(join(dir, 'manifest.yml'), manifest);
    writeFileSync(join(dir, 'src/one.ts'), source);
    const app = readApp(dir);
    if (!app) throw new Error('not a manifest');
    return checkRunsOnAtlassian(app).map(({ file, message }) => `${file}: ${message}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('Tierline runs on Atlassian', () => {
  expect(checkRunsOnAtlassian(theApp())).toEqual([]);
});

const WEB = '  webtrigger:\n    - key: web\n      function: audit\n';
test.each([
  ['a remote', `${MANIFEST}\nremotes:\n  - key: r\n    baseUrl: https://example.com\n`, 'done outside of Atlassian'],
  ['a container', `${MANIFEST}\nservices:\n  - key: s\n`, 'containers'],
  [
    'egress, of analytics too',
    MANIFEST.replace('permissions:\n', 'permissions:\n  external:\n    fetch:\n      backend: [https://example.com]\n'),
    'data may leave Atlassian',
  ],
  ['an open web trigger', MANIFEST.replace('modules:\n', `modules:\n${WEB}`), 'only static answers count'],
])('%s is refused', (_, manifest, why) => {
  expect(manifest).not.toBe(MANIFEST);
  expect(saidOf(manifest)).toEqual([expect.stringContaining(why)]);
});

test('a web trigger with static answers is none of its business', () => {
  const answers = `${WEB}      response:\n        type: static\n        outputs: []\n`;
  expect(saidOf(MANIFEST.replace('modules:\n', `modules:\n${answers}`))).toEqual([]);
});

test('storage of which nobody knows where it lies is refused, in the file that uses it', () => {
  expect(saidOf(MANIFEST, "import { store } from '@forge/object-store';\n")).toEqual([
    expect.stringMatching(/^src\/one\.ts: .*no settled data residency/),
  ]);
});
