import { PARTS } from './parts.ts';

const name = process.env.MUTANTS_PART;
const part = PARTS[name];
// Two runs of one part at once need names of their own.
const run = process.env.MUTANTS_RUN ?? name;

/** Read by Stryker, which tools/mutants/main.ts starts; `.ts` files are read by tsx. */
export default {
  mutate: process.env.MUTANTS_ONLY?.split(',') ?? [
    ...part.folders.map((folder) => `${folder}/**/*.ts`),
    ...part.without.map((it) => `!${it}`),
  ],
  plugins: [new URL('./stryker-plugin.ts', import.meta.url).href],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--import', 'tsx', '--max-semi-space-size=64'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 10,
  disableTypeChecks: false,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { reportTests: false, reportMutants: false, reportScoreTable: true, allowColor: false },
  jsonReporter: { fileName: `test-results/mutants/${run}.json` },
  tempDirName: `test-results/mutants/tmp-${run}`,
  allowEmpty: false,
  checkers: [],
  // What the tests of the parts read; the rest need not be copied.
  ignorePatterns: ['.*', 'test-results', 'bench', 'static', 'sandbox/web', 'test/ui', 'test/faults', 'test/fixtures'],
};
