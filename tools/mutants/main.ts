import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from './parts';
import { readResults, resultsFile } from './results';
import { merged, tally, type Report } from './tally';
import { PAGE, writePage } from './write-page';

const ROOT = join(__dirname, '..', '..');

/** Runs Stryker on a part, or on some files of it. Answers its exit code: 1 when too many survive. */
function mutate(part: string, files: readonly string[]): number {
  const only = files.length > 0 ? { MUTANTS_ONLY: files.join(',') } : {};
  const stryker = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync('nice', ['-n', '10', 'node', stryker, 'run', 'tools/mutants/stryker.config.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
    // Stryker’s own processes read the runner, too, which is TypeScript.
    env: { ...process.env, ...only, MUTANTS_PART: part, NODE_OPTIONS: `--import=${require.resolve('tsx')}` },
  });
  return status ?? 1;
}

/** Puts what Stryker reports last of a part in the place of what is known of the same files. */
function note(part: string): void {
  const file = join(ROOT, 'test-results/mutants', `${part}.json`);
  if (!existsSync(file)) throw new Error(`Stryker wrote no report of ${part}: read above why.`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const now = tally(report, ROOT);
  mkdirSync(join(ROOT, 'tools/mutants/results'), { recursive: true });
  const known = merged(readResults(part), now);
  const files = Object.entries(known.files).filter(([name]) => existsSync(join(ROOT, name)));
  const survivors = known.survivors.filter((it) => existsSync(join(ROOT, it.file)));
  writeFileSync(resultsFile(part), `${JSON.stringify({ files: Object.fromEntries(files), survivors }, null, 2)}\n`);
}

/** `npm run mutants -- [part [file…]]`; `npm run mutants -- page` only writes the page anew. */
function main([name, ...files]: string[]): void {
  const parts = name === undefined ? Object.keys(PARTS) : name === 'page' ? [] : [name];
  let worst = 0;
  for (const part of parts) {
    if (!PARTS[part]) throw new Error(`There is no part “${part}”: say one of ${Object.keys(PARTS).join(', ')}.`);
    worst = Math.max(worst, mutate(part, files));
    note(part);
  }
  writeFileSync(PAGE, writePage());
  process.exitCode = worst;
}

main(process.argv.slice(2));
