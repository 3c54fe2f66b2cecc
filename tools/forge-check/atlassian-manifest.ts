import { type ManifestSchema, ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import type { Finding } from './finding';
import { MANIFEST } from './manifest-file';

export interface Validation {
  readonly findings: Finding[];
  /** The manifest as Atlassian's linters take it; null when it is not readable. */
  readonly manifest: ManifestSchema | null;
}

/**
 * Atlassian's own validation of the manifest in the current directory, as `forge lint` and `forge deploy`
 * run it: the whole schema with its cross-references, and the scopes that product events need.
 */
export async function validateManifest(): Promise<Validation> {
  const findings: Finding[] = [];
  let manifest: ManifestSchema | null = null;
  for (const type of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER]) {
    const processor = ProcessorBuilder.instance().withValidation(type).withOptions({ deprecatedRuntimes: [] }).build();
    const result = await processor.process(MANIFEST);
    for (const { line, column, level, message } of result.errors ?? []) {
      const check = `forge-manifest/${type}`;
      findings.push({ file: MANIFEST, line: line || 1, column: column || 1, level, message, check, tool: 'manifest' });
    }
    const content = result.manifestObject?.typedContent;
    if (type === ValidationTypes.FULL && content) manifest = content as ManifestSchema;
  }
  return { findings, manifest };
}
