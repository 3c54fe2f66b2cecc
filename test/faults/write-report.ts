import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELLS } from './commands';
import { A_DAY } from './desk';
import { THOUSAND } from './how-many';
import { playInParallel } from './play-in-parallel';
import type { Played } from './play-seeds';
import { STORIES } from './stories';
import { tell } from './play-seeds';
import { STEPS } from './steps-of-the-app';
import { CALL_FAULTS } from './strikes';
import { timesOf } from './struck';

const FILE = join(__dirname, '..', '..', 'docs', 'faults.md');
/** What is written by hand ends here. */
const MARK = '<!-- counted: all below is written by `npm run faults` -->';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function tableOf({ counts }: Played): string[] {
  const faults = Object.keys(CALL_FAULTS);
  const lines = STEPS.map(({ name }) =>
    row([
      name,
      ...faults.map((fault) => {
        const possible = CELLS.some((cell) => cell.at === name && cell.fault === fault);
        return possible ? timesOf({ at: name, fault }, counts) : '';
      }),
    ]),
  );
  return [row(['step', ...faults]), row(['---', ...faults.map(() => '--:')]), ...lines];
}

function othersOf({ counts }: Played): string[] {
  const known = new Set(CELLS.map(({ at, fault }) => `${fault}|${at}`));
  const others = Object.entries(counts).filter(([cell]) => !known.has(cell));
  const lines = others.sort().map(([cell, times]) => row([...cell.split('|'), times]));
  return [row(['what went wrong', 'where', 'times']), row(['---', '---', '--:']), ...lines];
}

/** What the page says below the mark. */
function reportOf(played: Played): string {
  return [
    MARK,
    '',
    `Counted from ${played.seeds} stories of ${played.commands} commands and ${played.handOvers} hand-overs. An empty cell: it cannot strike there.`,
    '',
    '## What stories have found',
    '',
    'Each was a fault of the app, is mended, and is played again with the unit tests.',
    '',
    ...STORIES.map(({ what }) => `- ${what}`),
    '',
    '## What struck at single calls of the app',
    '',
    ...tableOf(played),
    '',
    '## What struck around it',
    '',
    ...othersOf(played),
    '',
  ].join('\n');
}

/** Plays the stories, or takes what came of them from a file, and writes what struck under what the page says by hand. */
async function main(): Promise<void> {
  const [, , file] = process.argv;
  const played = file ? (JSON.parse(readFileSync(file, 'utf8')) as Played) : await playInParallel(0, THOUSAND / A_DAY);
  if (played.failed.length > 0) throw new Error(played.failed.map(tell).join('\n\n'));
  const [above = ''] = readFileSync(FILE, 'utf8').split(MARK);
  writeFileSync(FILE, above + reportOf(played));
}

void main().then(() => process.exit(0));
