import { FINDINGS } from '../../src/domain/finding';
import { logCalls, wordsOf } from './in-source';
import { codesOf, rowsOf, sectionOf, textOf } from './read-docs';

const runbook = textOf('docs/runbook.md');
const codesUnder = (heading: string): string[] => codesOf(rowsOf(sectionOf(runbook, heading))).sort();
const inOrder = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

describe('the runbook has, and has only,', () => {
  test('every finding', () => {
    expect(codesUnder('Findings')).toEqual(inOrder(Object.keys(FINDINGS)));
  });

  test('every way in which Jira can fail', () => {
    expect(codesUnder('How Jira failed')).toEqual(inOrder(wordsOf('src/ports.ts', 'FailureKind')));
  });

  test('every reason for which the close check could not find out', () => {
    expect(codesUnder('The close check could not find out')).toEqual(
      inOrder(wordsOf('src/domain/gate/trouble-words.ts', 'Trouble')),
    );
  });

  test('every check of the set-up', () => {
    expect(codesUnder('Set-up check')).toEqual(inOrder(wordsOf('src/domain/doctor/report.ts', 'CheckCode')));
  });

  test('every line of the log', () => {
    const lines = logCalls().map(({ line }) => line);
    expect(codesUnder('Lines of the log')).toEqual(inOrder(lines.filter((line) => line !== '')));
  });
});

test('each row says what it means and what to do', () => {
  for (const heading of ['Findings', 'How Jira failed', 'Set-up check', 'Lines of the log'])
    for (const row of rowsOf(sectionOf(runbook, heading)))
      for (const cell of row) expect(cell, `${heading}: ${row[0]}`).not.toBe('');
});
