import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES } from '../../bench/cases/all';
import { LINKS } from '../../bench/measure-load';
import { readManifest } from '../../sandbox/forge/manifest/read';
import { ROOT } from '../support/ready-desk';

const page = readFileSync(join(ROOT, 'docs', 'load.md'), 'utf8');

/** The rows of the first table below a heading, cells trimmed. */
function tableUnder(heading: RegExp): string[][] {
  const part = page.split(/^## /m).find((it) => heading.test(it)) ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const firsts = (rows: string[][]): string[] => rows.map(([cell = '']) => cell);

describe('the page on load and growth', () => {
  test('has every case that the bench measures', () => {
    expect(firsts(tableUnder(/^What happens/))).toEqual(CASES.map(({ name }) => name));
  });

  test('has every function that ships', () => {
    const functions = readManifest(ROOT).modules.function.map(({ key }) => key);
    expect(firsts(tableUnder(/^Cold start/))).toEqual([...functions, '(an empty function)']);
  });

  test('has the close check at each number of links', () => {
    expect(firsts(tableUnder(/^The close check/))).toEqual(LINKS.map((links) => links.toLocaleString('en')));
  });

  test('has the ledger at 1,500,000 visits with 0, 100 and 10,000 due', () => {
    expect(page).toMatch(/^## The ledger at 1,500,000 visits$/m);
    const acts = firsts(tableUnder(/^The ledger/));
    for (const due of ['0', '100', '10,000']) {
      expect(acts).toContain(`repair, ${due} due`);
      expect(acts).toContain(`audit, ${due} changed, none missed`);
    }
  });

  test('has a slope for each thing that could grow', () => {
    const rows = tableUnder(/^Growth/);
    const by = new Set(firsts(rows));
    expect([...by].toSorted()).toEqual(['links of the ticket', 'teams', 'tickets in all', 'visits in all']);
    for (const row of rows) expect(row[3]).toMatch(/^-?\d\.\d\d$/);
  });

  test('shows that what an agent waits for grows with neither tickets nor visits', () => {
    const held = /^(hand-over by event|team changed|click:|resolved|repair|audit)/;
    const rows = tableUnder(/^Growth/).filter(
      ([by = '', what = '']) => (by.startsWith('visits') || by.startsWith('tickets')) && held.test(what),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(([, , , slope]) => slope !== '0.00')).toEqual([]);
  });

  test('has the bulk edit and the month', () => {
    expect(page).toMatch(/^## A bulk edit of [\d,]+ tickets$/m);
    expect(firsts(tableUnder(/^A month/))).toHaveLength(6);
  });
});
