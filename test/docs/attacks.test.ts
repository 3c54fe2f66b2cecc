import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeIn, filesBelow, ROOT, rowsOf, sectionOf, textOf } from './read-docs';
import { theApp } from './the-app';

const page = textOf('docs/attacks.md');
const doors = rowsOf(sectionOf(page, 'Door by door'));
const attacks = rowsOf(sectionOf(page, 'Beyond the doors'));

test('every door of the manifest was attacked, and no other is told of', () => {
  const functions = (theApp().manifest.modules.function ?? []).map(({ key }) => String(key));
  expect(doors.flatMap(([door = '']) => codeIn(door)).sort()).toEqual(functions.sort());
});

test('each attack names the tests that try it, which are there', () => {
  for (const row of [...doors, ...attacks]) {
    const tests = codeIn(row.at(-1) ?? '');
    expect(tests.length).toBeGreaterThan(0);
    for (const file of tests) expect(file).toMatch(/^test\/.+\.test\.tsx?$/);
  }
  const files = codeIn(page).filter((code) => /^(src|test|tools|sandbox|docs|\.github)\/\S+\.\w+$/.test(code));
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every test that attacks is told of', () => {
  for (const file of filesBelow('test/fuzz', ['.test.ts', '.test.tsx'])) expect(page).toContain(`\`${file}\``);
});
