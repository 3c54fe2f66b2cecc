/** A part of the product whose tests are put to the proof: what is mutated, and by which tests it must be caught. */
export interface Part {
  /** How the page calls it. */
  readonly title: string;
  readonly folders: readonly string[];
  /** Files below the folders that are not mutated, as globs. */
  readonly without: readonly string[];
  /** Folders and files whose tests run against each mutant: fast ones, without a browser or a whole desk. */
  readonly tests: readonly string[];
}

/** Tables of where a behaviour is written down: quotations, nothing that runs. */
const EVIDENCE = '**/evidence.ts';

export const PARTS: Readonly<Record<string, Part>> = {
  domain: { title: 'The domain of the app', folders: ['src/domain'], without: [], tests: ['test/domain'] },
  sla: {
    title: 'The SLA arithmetic of the sandbox',
    folders: ['sandbox/site/calendar', 'sandbox/site/sla'],
    without: [EVIDENCE],
    tests: ['test/sandbox/site/calendar', 'test/sandbox/site/sla', 'test/sandbox/site/jsm/slas.test.ts'],
  },
  workflow: {
    title: 'The workflow engine of the sandbox',
    folders: ['sandbox/site/workflow'],
    without: [EVIDENCE],
    tests: ['test/sandbox/site/workflow'],
  },
  expressions: {
    title: 'The Jira expressions of the sandbox',
    folders: ['sandbox/site/expressions'],
    without: [EVIDENCE],
    tests: ['test/sandbox/site/expressions'],
  },
};
