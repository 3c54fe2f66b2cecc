import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWithAtlassian } from '../sandbox/forge/bundle/atlassian';
import { measureBundles } from './measure-bundles';
import { measureCases } from './measure-cases';
import { measureLoad } from './measure-load';
import { measureSandbox } from './measure-sandbox';
import { loadPage } from './page/load-page';
import { show, type Report } from './show';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'docs', 'load.md');
const ROUNDS = { cases: 20, loads: 11, batches: 20, tickets: 10_000 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  });
  // First, while nothing else of the process is in memory.
  const sandbox = await measureSandbox(ROUNDS);
  const cases = await measureCases(ROUNDS.cases);
  const bundles = await measureBundles(ROOT, buildWithAtlassian, ROUNDS.loads);
  const report: Report = { node: process.version, rounds: ROUNDS, cases, bundles, sandbox };
  if (!values.write) {
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : show(report));
    return;
  }
  const load = await measureLoad(report);
  writeFileSync(PAGE, loadPage(load));
  process.stdout.write(values.json ? `${JSON.stringify(load, null, 2)}\n` : `${PAGE} is written\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
