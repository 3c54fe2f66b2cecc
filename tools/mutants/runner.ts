import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Load, Tests } from './open-tests';
import type { Coverage, DryRun, MutantRun, Mutants, TestResult, Verdict } from './stryker.types';

/** For a test that waits for what never comes, on a machine that is busy with other things. In milliseconds. */
const TOO_LONG = 20_000;
/** A mutant that is run so many times as often as the code it stands for, and then some, is in a loop. */
const OFTEN = 5;
const ANYHOW = 20_000;

/** What the first run found out; a process that takes over from one that hung reads it again. */
interface Seen {
  /** Of a test, and of a file to be loaded. */
  milliseconds: Record<string, number>;
  /** The files whose loading runs a mutant; another file sees it only where a test of its own runs it. */
  loading: Record<string, string[]>;
  hits: Coverage['perTest'];
}
const SEEN = 'seen-by-the-first-run.json';

const held = globalThis as { __stryker__?: Mutants };
const mutants = (): Mutants => (held.__stryker__ ??= {});

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limit} ms`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function failureOf(run: () => Promise<void>, limit: number): Promise<string | undefined> {
  try {
    await within(limit, run());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  }
}

async function firstRun({ files, load }: Tests): Promise<{ seen: Seen; result: DryRun }> {
  const tests: TestResult[] = [];
  const seen: Seen = { milliseconds: {}, loading: {}, hits: {} };
  const mutantCoverage: Coverage = (mutants().mutantCoverage = { static: {}, perTest: seen.hits });
  for (const file of files) {
    mutantCoverage.static = {};
    const opens = performance.now();
    const named = load([file]);
    seen.milliseconds[file] = performance.now() - opens;
    for (const mutant of Object.keys(mutantCoverage.static)) (seen.loading[mutant] ??= []).push(file);
    for (const [id, { name, run }] of named) {
      mutants().currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(run, 60_000);
      const timeSpentMs = performance.now() - start;
      mutants().currentTestId = undefined;
      seen.milliseconds[id] = timeSpentMs;
      tests.push({ id, name, timeSpentMs, status: failureMessage === undefined ? 0 : 1, failureMessage });
    }
  }
  mutantCoverage.static = Object.fromEntries(Object.keys(seen.loading).map((mutant) => [mutant, 1]));
  return { seen, result: { status: 'complete', tests, mutantCoverage } };
}

/** A mutant's tests by their files, the quickest files and tests first: most mutants need no more than one. */
function inOrder(seen: Seen, { files }: Tests, { activeMutant, mutantActivation, testFilter }: MutantRun) {
  const takes = (id: string): number => seen.milliseconds[id] ?? 0;
  const ids = mutantActivation === 'static' || !testFilter ? Object.keys(seen.milliseconds) : testFilter;
  const { id: mutant } = activeMutant;
  const runs = (file: string): boolean => ids.some((id) => id.startsWith(`${file}#`) && seen.hits[id]?.[mutant]);
  const chosen =
    mutantActivation === 'static' ? files.filter((it) => seen.loading[mutant]?.includes(it) || runs(it)) : files;
  return chosen
    .map((file) => {
      const tests = ids.filter((id) => id.startsWith(`${file}#`)).sort((a, b) => takes(a) - takes(b));
      return { file, tests, time: takes(file) + tests.reduce((sum, id) => sum + takes(id), 0) };
    })
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.time - b.time);
}

async function judge(opened: Tests, seen: Seen, asked: MutantRun): Promise<Verdict> {
  const mutant = asked.activeMutant.id;
  let nrOfTests = 0;
  for (const { file, tests } of inOrder(seen, opened, asked)) {
    const activeMutant = asked.mutantActivation === 'static' ? mutant : undefined;
    Object.assign(mutants(), { hitCount: 0, hitLimit: Infinity, activeMutant });
    let named: ReturnType<Load>;
    try {
      named = opened.load([file]);
    } catch (error) {
      return {
        status: 'killed',
        killedBy: tests.slice(0, 1),
        failureMessage: `not loaded: ${String(error)}`,
        nrOfTests,
      };
    }
    for (const id of tests) {
      nrOfTests += 1;
      const hitLimit = OFTEN * (seen.hits[id]?.[mutant] ?? 0) + ANYHOW;
      Object.assign(mutants(), { activeMutant: mutant, hitCount: 0, hitLimit });
      const test = named.get(id);
      const failureMessage = test ? await failureOf(test.run, TOO_LONG) : 'The test is not there any more.';
      if (mutants().hitCount! > hitLimit) return { status: 'timeout', reason: `in a loop: ${id}` };
      if (failureMessage !== undefined) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
  }
  return { status: 'survived', nrOfTests };
}

/** A runner for Stryker that loads the tests of a part and runs them in its own process. */
export function createRunner(open: () => Promise<Tests>) {
  let opened: Tests;
  let seen: Seen | undefined;
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init(): Promise<void> {
      opened = await open();
      if (existsSync(SEEN)) seen = JSON.parse(readFileSync(SEEN, 'utf8')) as Seen;
    },
    async dryRun(): Promise<DryRun> {
      const first = await firstRun(opened);
      seen = first.seen;
      writeFileSync(SEEN, JSON.stringify(seen));
      return first.result;
    },
    mutantRun: (asked: MutantRun): Promise<Verdict> => {
      if (!seen) throw new Error('A mutant is to be judged before the first run without any.');
      return judge(opened, seen, asked);
    },
  };
}
