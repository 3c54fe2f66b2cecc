import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** In a real browser, in processes of their own, and on what bundlers make of app and pages: minutes, not seconds. */
const SLOW = [
  'test/**/*.browser.test.ts',
  'test/**/as-shipped*.test.ts',
  'test/**/{build,bundle,start}.test.ts',
  'test/tools/**/*.test.ts',
  // Ten thousand of something.
  'test/**/random-*.test.ts',
];

const common = {
  globals: true,
  environment: 'node' as const,
  pool: 'forks' as const,
  // Nothing keeps state in modules, so that test files may share them: loading the sandbox costs a second each time.
  isolate: false,
  // Most of what tests make is short-lived: a larger nursery saves a good part of the collector's time.
  execArgv: ['--max-semi-space-size=64'],
  setupFiles: ['test/support/witness-traffic.ts'],
  // A whole day at a desk is lived through in some tests, on machines that are busy with others.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: SLOW } },
      { test: { ...common, name: 'slow', include: SLOW, testTimeout: 180_000, hookTimeout: 180_000 } },
    ],
    // Browser tests wait a good part of their time, for pages that are drawn in other processes.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // What was translated once is kept between runs.
    experimental: { fsModuleCache: true },
  },
});
