import { MODULES, previewsUsed } from './previews';
import { codesOf, rowsOf, sectionOf, textOf } from './read-docs';
import { theApp } from './the-app';

const app = theApp();
const rows = rowsOf(sectionOf(textOf('docs/preview-modules.md'), 'In use'));

test('of every kind of module in the manifest it is known how far Atlassian has come with it', () => {
  expect(Object.keys(app.manifest.modules).filter((type) => !MODULES[type])).toEqual([]);
});

test('the register names all that is in Preview or experimental and in use, and nothing else', () => {
  expect(codesOf(rows).sort()).toEqual(previewsUsed(app));
});

test('each has a fallback', () => {
  for (const row of rows) expect(row.at(-1)?.length, row[0]).toBeGreaterThan(40);
});
