import { readApp } from './app';
import { runForgeLint } from './atlassian-lint';
import { validateManifest } from './atlassian-manifest';
import { checkEventNames } from './checks/event-names';
import { checkExpressions } from './checks/expressions';
import { checkSharedFunctions, checkUnusedFunctions } from './checks/function-use';
import { checkHandlerExports } from './checks/handler-exports';
import { checkOwnId } from './checks/own-id';
import { checkRestScopes } from './checks/rest-scopes';
import { checkRunsOnAtlassian } from './checks/runs-on-atlassian';
import { checkScopeTable } from './checks/scope-table';
import { checkStorageScope } from './checks/storage-scope';
import { type Finding, inOrder } from './finding';
import { readSources } from './source';

export interface Report {
  readonly findings: readonly Finding[];
  /** What was not checked, and why. */
  readonly notes: readonly string[];
}

const OWN_CHECKS = [
  checkEventNames,
  checkHandlerExports,
  checkUnusedFunctions,
  checkSharedFunctions,
  checkExpressions,
  checkOwnId,
  checkStorageScope,
  checkRestScopes,
  checkRunsOnAtlassian,
];

/**
 * All that can be known about the app in `dir` without deploying it: Atlassian's manifest validation, Atlassian's
 * client-side linters, and our own checks for what they miss. Works in `dir` as current directory while it runs,
 * for Atlassian's libraries look there.
 */
export async function checkApp(dir: string, env: Readonly<Record<string, string | undefined>>): Promise<Report> {
  const notes: string[] = [];
  const findings: Finding[] = [];
  const before = process.cwd();
  process.chdir(dir);
  try {
    const validation = await validateManifest();
    findings.push(...validation.findings);
    if (validation.manifest) {
      const note = (line: string): void => void notes.push(line);
      findings.push(...(await runForgeLint(validation.manifest, readSources(dir), env, note)));
    }
  } finally {
    process.chdir(before);
  }
  const app = readApp(dir);
  if (app) for (const check of OWN_CHECKS) findings.push(...check(app));
  else notes.push('skipped: our own checks (manifest.yml is not readable)');
  findings.push(...checkScopeTable(env));
  return { findings: inOrder(findings), notes };
}
