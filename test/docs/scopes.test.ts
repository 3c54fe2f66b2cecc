import { operationsUsed } from '../../tools/forge-check/checks/rest-scopes';
import { OPERATIONS } from '../../tools/forge-check/scopes';
import { importsFrom } from '../../tools/forge-check/source';
import { codesOf, ROOT, rowsOf, sectionOf, textOf } from './read-docs';
import { theApp } from './the-app';

const DOCUMENT = 'docs/scopes.md';
const MADE = /(?<=<!-- made by a test: calls -->\n)[\s\S]*(?=<!-- end -->)/;

const app = theApp();
const scopes = app.manifest.scopes;
const operations = [...new Set(operationsUsed(app.sources).used.map(({ operation }) => operation))];
/** By path, then method. */
const pathFirst = (operation: string): string => operation.split(' ').reverse().join(' ');
const callsWith = (scope: string): string[] =>
  operations
    .filter((operation) => OPERATIONS[operation]?.includes(scope))
    .sort((a, b) => (pathFirst(a) < pathFirst(b) ? -1 : 1));

describe('the scopes that an admin is asked for', () => {
  test('stand in the document, each with what needs it and what stops without it', () => {
    const rows = rowsOf(sectionOf(textOf(DOCUMENT), 'What each is for'));
    expect(codesOf(rows).sort()).toEqual([...scopes].sort());
    for (const row of rows) expect(row.filter((cell) => cell.length > 10)).toHaveLength(3);
  });

  test.each(scopes)('%s is needed by something that the app does', (scope) => {
    const stores = app.sources.some(({ tree }) => importsFrom(tree, '@forge/kvs', '@forge/sql').size > 0);
    expect(scope === 'storage:app' ? stores : callsWith(scope).length > 0).toBe(true);
  });

  // `npx vitest run test/docs/scopes.test.ts -u` writes the list anew.
  test('the document lists every call, by scope', async () => {
    const lists = scopes
      .map((scope) => ({ scope, calls: callsWith(scope) }))
      .filter(({ calls }) => calls.length > 0)
      .map(({ scope, calls }) => `### \`${scope}\`\n\n${calls.map((call) => `- \`${call}\``).join('\n')}\n`);
    const text = textOf(DOCUMENT);
    expect(text).toMatch(MADE);
    await expect(text.replace(MADE, `\n${lists.join('\n')}\n`)).toMatchFileSnapshot(`${ROOT}/${DOCUMENT}`);
  });
});
