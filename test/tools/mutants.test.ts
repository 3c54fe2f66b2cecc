import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCollector } from '../../tools/mutants/collect';
import { PARTS } from '../../tools/mutants/parts';
import { readResults } from '../../tools/mutants/results';
import { merged, tally, type Report } from '../../tools/mutants/tally';
import { PAGE, writePage } from '../../tools/mutants/write-page';

const ROOT = join(__dirname, '..', '..');
const foldersOf = (path: string): string[] => [
  path,
  ...readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .flatMap((it) => foldersOf(join(path, it.name))),
];

describe('the page about mutation testing', () => {
  test('is what the tool writes from what was measured', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(writePage());
  });

  const measured = Object.entries(PARTS).filter(([name]) => Object.keys(readResults(name).files).length > 0);

  test.each(measured)('counts files of %s that are there, in each of its folders', (name, part) => {
    const counted = Object.keys(readResults(name).files);
    expect(counted.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    const folders = new Set(counted.map(dirname));
    expect(part.folders.flatMap(foldersOf).filter((folder) => !folders.has(folder))).toEqual([]);
  });
});

describe('what Stryker reports', () => {
  const at = (line: number, column: number, endLine: number, end: number) => ({
    start: { line, column },
    end: { line: endLine, column: end },
  });
  const report: Report = {
    files: {
      '/project/src/a.ts': {
        source: 'const a = 1 + 2;\n  const b = f(\n    3);\n',
        mutants: [
          { status: 'Killed', mutatorName: 'X', location: at(1, 1, 1, 2) },
          { status: 'Timeout', mutatorName: 'X', location: at(1, 1, 1, 2) },
          { status: 'Ignored', mutatorName: 'X', location: at(1, 1, 1, 2) },
          { status: 'CompileError', mutatorName: 'X', location: at(1, 1, 1, 2) },
          { status: 'Survived', mutatorName: 'ArithmeticOperator', replacement: '1 - 2', location: at(1, 11, 1, 16) },
          { status: 'NoCoverage', mutatorName: 'Call', replacement: 'f', location: at(2, 13, 3, 7) },
        ],
      },
      'src/nothing.ts': { source: '', mutants: [] },
    },
  };
  const results = tally(report, '/project');

  test('is counted by file, a loop without end as killed', () => {
    expect(results.files).toEqual({ 'src/a.ts': { killed: 2, survived: 1, unseen: 1, ignored: 1 } });
  });

  test('names each survivor with its code', () => {
    expect(results.survivors).toEqual([
      { file: 'src/a.ts', mutator: 'ArithmeticOperator', code: '1 + 2', instead: '1 - 2', line: 'const a = 1 + 2;' },
      { file: 'src/a.ts', mutator: 'Call', code: 'f( 3)', instead: 'f', line: 'const b = f(' },
    ]);
  });

  test('takes the place of what was known of the same files, and of no others', () => {
    const known = tally({ files: { 'src/b.ts': report.files['/project/src/a.ts']! } }, '/project');
    const both = merged(known, results);
    expect(Object.keys(both.files)).toEqual(['src/a.ts', 'src/b.ts']);
    expect(both.survivors).toHaveLength(4);
    expect(merged(both, results)).toEqual(both);
  });
});

describe('the words that tests are written in', () => {
  test('make a test of each row, with its name and the hooks around it, outermost first', async () => {
    const { tests, words } = createCollector();
    const told: string[] = [];
    words.beforeEach(() => told.push('outer'));
    words.describe('a thing', () => {
      words.beforeEach(() => told.push('inner'));
      words.it.each([
        [1, 'one'],
        [2, 'two'],
      ])('%d is %s', (number, word) => told.push(`${String(number)} ${String(word)}`));
    });
    words.test('alone', () => told.push('alone'));
    expect(tests.map(({ name }) => name)).toEqual(['a thing 1 is one', 'a thing 2 is two', 'alone']);
    for (const it of tests.slice(1)) await it.run();
    expect(told).toEqual(['outer', 'inner', '2 two', 'outer', 'alone']);
  });
});
