import { openTests } from './open-tests';
import { PARTS } from './parts';
import { createRunner } from './runner';

/** Stryker's own runner for vitest starts a worker and loads every module anew for each mutant: a second each. */
function inProcess(): ReturnType<typeof createRunner> {
  const part = PARTS[process.env['MUTANTS_PART'] ?? ''];
  if (!part) throw new Error('MUTANTS_PART names no part.');
  return createRunner(() => openTests(process.env['MUTANTS_TESTS']?.split(',') ?? part.tests));
}
inProcess.inject = [] as const;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: inProcess }];
