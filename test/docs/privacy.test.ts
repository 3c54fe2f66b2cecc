import { codeIn, codesOf, filesBelow, rowsOf, sectionOf, textOf } from './read-docs';
import { theApp } from './the-app';

const privacy = textOf('docs/privacy.md');
const codesUnder = (heading: string): string[] => codesOf(rowsOf(sectionOf(privacy, heading)));
const inOrder = (names: Iterable<string>): string[] => [...new Set(names)].sort();

const storage = filesBelow('src/storage', ['.ts']).map(textOf).join('\n');

/** Columns by table, as the ledger's schema has them, with their types. */
const columns = [...storage.matchAll(/CREATE TABLE IF NOT EXISTS (\w+) \(([\s\S]*?)\n\s*\)`/g)].flatMap(
  ([, table = '', body = '']) =>
    [...body.matchAll(/^\s*([a-z_]+) ([A-Z]+(?:\(\d+\))?)/gm)].map(([, column = '', type = '']) => ({
      table,
      name: `${table}.${column}`,
      type,
    })),
);

test('every table of the ledger is told of', () => {
  expect(inOrder(codesUnder('The ledger'))).toEqual(inOrder(columns.map(({ table }) => table)));
});

test('every column that can hold an account id is told of, and each that is told of is there', () => {
  const told = codeIn(sectionOf(privacy, 'Account ids')).filter((code) => /^\w+\.\w+$/.test(code));
  const accounts = columns.filter(({ type }) => type === 'VARCHAR(128)').map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(accounts));
  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(told));
});

test('accounts are reported every week, and of those that were closed each such column is emptied', () => {
  const schedules = theApp().manifest.modules.scheduledTrigger ?? [];
  expect(schedules).toContainEqual(expect.objectContaining({ function: 'weekly', interval: 'week' }));
  const accounts = columns.filter(({ type }) => type === 'VARCHAR(128)');
  expect(accounts.length).toBeGreaterThan(1);
  for (const { table, name } of accounts)
    expect(storage).toContain(`UPDATE ${table} SET ${name.split('.')[1] ?? ''} = NULL`);
});

test('every column that can hold long text is told of', () => {
  const long = columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name);
  const known = [...codeIn(privacy), 'linked_copy.items'];
  expect(known).toEqual(expect.arrayContaining(long));
});

test('every key of the key-value store is told of', () => {
  const prefixes = [...storage.matchAll(/[`']([a-z][a-z-]+:)(?=[`'$])/g)].map(([, key = '']) => key);
  const single = [...storage.matchAll(/KEY = '([a-z-]+)'/g)].map(([, key = '']) => key);
  expect(inOrder(codesUnder('The key-value store'))).toEqual(inOrder([...prefixes, ...single]));
});

test('every property that the app writes in Jira is told of', () => {
  const source = filesBelow('src', ['.ts', '.tsx']).map(textOf).join('\n');
  const named = [...source.matchAll(/(?:PROPERTY|MARK|BY)\s*=\s*'(tierline[a-z-]*)'/g)].map(([, key = '']) => key);
  expect(inOrder(codesUnder('In Jira'))).toEqual(inOrder(['tierline', ...named]));
});
