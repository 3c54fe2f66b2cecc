/** Stryker's shapes, as far as a runner of tests needs them: its packages type them for newer module resolution only. */
export interface TestResult {
  id: string;
  name: string;
  /** Of the sandbox Stryker made, where the test stands. */
  fileName?: string;
  /** Stryker's TestStatus: success or failed. */
  status: 0 | 1;
  timeSpentMs: number;
  failureMessage?: string;
}

export interface Coverage {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

/** What the mutated code reads and writes, as a global. */
export interface Mutants {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: Coverage;
}

export type DryRun = { status: 'complete'; tests: TestResult[]; mutantCoverage: Coverage | undefined };

export interface MutantRun {
  testFilter?: string[];
  hitLimit?: number;
  activeMutant: { id: string };
  /** Whether the mutant is to be active while modules are loaded, or only while tests run. */
  mutantActivation: 'static' | 'runtime';
}

export type Verdict =
  | { status: 'killed'; killedBy: string[]; failureMessage: string; nrOfTests: number }
  | { status: 'survived'; nrOfTests: number }
  | { status: 'timeout'; reason: string };
