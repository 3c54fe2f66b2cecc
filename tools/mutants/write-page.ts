import { dirname, join, relative } from 'node:path';
import { PARTS } from './parts';
import { NOT_SORTED, REASONS, type Reason } from './reasons';
import { readResults } from './results';
import type { Results, Survivor, Tally } from './tally';

export const PAGE = join(__dirname, '..', '..', 'docs', 'mutation-testing.md');

const INTRODUCTION = `# Mutation testing

Do the tests notice when the code is wrong? [Stryker](https://stryker-mutator.io) changes the code in one small place (a condition turned round, a text emptied, a call left out) and runs the tests that reach that place. A change that no test notices has survived. What is mutated is what only computes: the domain of the app, and of the sandbox the SLA arithmetic, the workflow engine and the Jira expressions. Below 85 killed of 100 the command fails.

| what                                | how                                                |
| ----------------------------------- | -------------------------------------------------- |
| all parts, an hour and more         | \`npm run mutants\`                                  |
| one part                            | \`npm run mutants -- domain\`                        |
| the files that were changed         | \`npm run mutants -- domain src/domain/level.ts\`    |
| by the tests of a folder alone      | \`MUTANTS_TESTS=test/domain/gate npm run mutants -- domain src/domain/gate/span.ts\` |
| this page from what is known        | \`npm run mutants -- page\`                          |
| every survivor, with the line       | \`tools/mutants/results/*.json\`                     |

The tests of a part are loaded into one process by a small runner (\`tools/mutants/runner.ts\`), the quickest first, each file anew for every mutant: Stryker's own runner for vitest takes a second for each, this one milliseconds. Only the quick tests of a part are asked; tests in a browser or of a whole desk notice more, and are not counted here. A test that would run without end counts as noticing. Properties are tried for 0.3 seconds at most. Some folders were measured by their own tests alone, so that a few of their survivors are noticed elsewhere.

This page is written by that command. Tables count what was measured last; a file that was changed since is measured anew by naming it.
`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, it) => ({
      killed: all.killed + it.killed,
      unseen: all.unseen + it.unseen,
      survived: all.survived + it.survived,
      ignored: all.ignored + it.ignored,
    }),
    { killed: 0, unseen: 0, survived: 0, ignored: 0 },
  );
const scoreOf = ({ killed, unseen, survived }: Tally): string => {
  const all = killed + unseen + survived;
  return all === 0 ? '–' : `${((100 * killed) / all).toFixed(1)} %`;
};
const cells = (name: string, all: Tally): (string | number)[] => [
  name,
  all.killed + all.unseen + all.survived,
  all.killed,
  all.survived,
  all.unseen,
  all.ignored,
  scoreOf(all),
];
const HEAD = ['', 'mutants', 'killed', 'survived', 'not run by any test', 'left out', 'score'];

function folders({ files }: Results): string {
  const names = [...new Set(Object.keys(files).map(dirname))].sort();
  return table(
    ['folder', ...HEAD.slice(1)],
    names.map((name) => {
      const own = Object.entries(files).filter(([file]) => dirname(file) === name);
      return cells(`\`${name}\``, sum(own.map(([, it]) => it)));
    }),
  );
}

const reasonOf = (survivor: Survivor): Reason => REASONS.find((it) => it.holdsFor(survivor)) ?? NOT_SORTED;
/** How many of a group are shown. */
const SHOWN = 5;
const code = (text: string): string => `\`${text.replace(/`/g, '′').replace(/\|/g, '¦')}\``;

function groups({ survivors }: Results, root: string): string {
  const found = [...REASONS, NOT_SORTED]
    .map((reason) => ({ reason, own: survivors.filter((it) => reasonOf(it) === reason) }))
    .filter(({ own }) => own.length > 0);
  return found
    .map(({ reason, own }) => {
      // Spread over the files rather than five from the first.
      const shown = own.filter((_, index) => index % Math.ceil(own.length / SHOWN) === 0);
      const lines = shown.map((it) => `- ${relative(root, it.file)}: ${code(it.code)} → ${code(it.instead)}`);
      return `**${reason.title}** (${own.length}). ${reason.why}\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** Where the files of a part have in common to be, to say the rest only. */
const shared = (all: readonly string[]): string => (all.length === 1 ? all[0]! : dirname(all[0]!));

/** The page as it follows from the results that are known. */
export function writePage(): string {
  const known = Object.entries(PARTS).map(([name, part]) => ({ name, part, results: readResults(name) }));
  const whole = table(
    ['part', ...HEAD.slice(1)],
    known.map(({ part, results }) => cells(part.title, sum(Object.values(results.files)))),
  );
  const parts = known.map(({ part, results }) => {
    if (Object.keys(results.files).length === 0) return `## ${part.title}\n\nNot measured yet.\n`;
    const survived =
      results.survivors.length === 0 ? '' : `\n\nWhat survives:\n\n${groups(results, shared(part.folders))}`;
    return `## ${part.title}\n\n${folders(results)}${survived}\n`;
  });
  return [INTRODUCTION, `${whole}\n`, ...parts].join('\n');
}
