import { type LintInput, type LinterInterface, getClientSideLintersOnly, tsParser } from '@forge/lint';
import type { ManifestSchema } from '@forge/manifest';
import { documentsNamed, withApiDocuments } from './api-documents';
import type { Finding } from './finding';
import type { Source } from './source';

type Flags = Parameters<typeof getClientSideLintersOnly>[3];

/** The one question the client-side linters ask of Atlassian's feature flags. */
const flags = { getDeprecatedRuntimes: () => Promise.resolve([]) } as unknown as Flags;

/** The one linter that needs API documents, which `lint()` would let fail all the others. */
const NEEDS_DOCUMENTS = 'PermissionLinter';
const DOCUMENTS_PATIENCE_MS = 20_000;

/** The two linters that repeat the validation of atlassian-manifest.ts. */
const REPEATED = new Set(['FullManifestLinter', 'PermissionsManifestLinter']);

const nameOf = (linter: LinterInterface): string => linter.constructor.name;

function patiently<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Syntax trees as the linters want them. `lint()` itself would leave out every TypeScript file that
 * tsconfig.json includes by its folder, and type-check the rest once more; neither is wanted here.
 */
async function parse(sources: readonly Source[], findings: Finding[]): Promise<LintInput[]> {
  const inputs: LintInput[] = [];
  for (const { file, text } of sources) {
    try {
      inputs.push({ ast: await tsParser(text, file, { project: undefined }), filepath: file });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      findings.push({ file, line: 1, column: 1, level: 'error', message, check: 'forge-lint/parse', tool: 'lint' });
    }
  }
  return inputs;
}

/**
 * Atlassian's client-side linters on the app in the current directory. Each linter is started on its
 * own: without API documents (no network, no LOCAL_*_SWAGGER variables) only the permission linter is left
 * out, which `note` is told. A linter that breaks is a finding.
 */
export async function runForgeLint(
  manifest: ManifestSchema,
  sources: readonly Source[],
  env: Readonly<Record<string, string | undefined>>,
  note: (line: string) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const broken = (linter: LinterInterface, message: string): void => {
    const check = `forge-lint/${nameOf(linter)}`;
    findings.push({ file: 'manifest.yml', line: 1, column: 1, level: 'error', message, check, tool: 'lint' });
  };
  const inputs = await parse(sources, findings);
  let current: LinterInterface | undefined;
  /** The linters say through the log that they failed, and answer nothing found. */
  const logger = { info: (message: string) => void (current && broken(current, message)) };
  const all = await getClientSideLintersOnly(manifest, 'development', logger, flags);
  for (const linter of all.filter((one) => !REPEATED.has(nameOf(one)))) {
    current = linter;
    try {
      if (nameOf(linter) === NEEDS_DOCUMENTS) {
        await withApiDocuments(env, () => patiently(linter.bootstrap(), DOCUMENTS_PATIENCE_MS));
      } else await linter.bootstrap();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (nameOf(linter) === NEEDS_DOCUMENTS && !documentsNamed(env)) {
        note(
          `skipped: ${NEEDS_DOCUMENTS} (no API documents: ${message}; name them with the LOCAL_*_SWAGGER variables)`,
        );
      } else broken(linter, message);
      continue;
    }
    for (const result of await linter.batchExecute(inputs)) {
      for (const { line, column, message, class: kind } of [
        ...result.errors,
        ...result.warnings,
        ...result.approvals,
      ]) {
        findings.push({
          file: result.file,
          line: line || 1,
          column: (column || 0) + (result.file.endsWith('.yml') ? 0 : 1) || 1,
          level: kind === 'warning' ? 'warning' : 'error',
          message,
          check: `forge-lint/${nameOf(linter)}`,
          tool: 'lint',
        });
      }
    }
  }
  return findings;
}
