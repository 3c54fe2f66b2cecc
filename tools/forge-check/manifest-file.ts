import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { z } from 'zod';

export const MANIFEST = 'manifest.yml';

const scopes = z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform((map) => Object.keys(map))]);
const moduleEntry = z.record(z.string(), z.unknown());

/** What our own checks need of a manifest; everything else is Atlassian's schema to judge. */
const manifestSchema = z.object({
  app: z.record(z.string(), z.unknown()).default({}),
  permissions: z.object({ scopes: scopes.default([]) }).default({ scopes: [] }),
  modules: z.record(z.string(), z.union([z.array(moduleEntry), z.unknown().transform(() => [])])).default({}),
});

export type Path = readonly (string | number)[];

/** manifest.yml, with the place of everything in it. */
export interface ManifestFile {
  readonly scopes: readonly string[];
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly content: unknown;
  /** Where the value at a path stands, counted from 1. */
  at(path: Path): { file: string; line: number; column: number };
}

/** @returns null when there is no manifest or it is not one */
export function readManifestFile(dir: string): ManifestFile | null {
  const path = join(dir, MANIFEST);
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) return null;
  const content: unknown = document.toJS();
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) return null;
  return {
    scopes: parsed.data.permissions.scopes,
    modules: parsed.data.modules,
    content,
    at(where) {
      const node = document.getIn(where, true);
      const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      const { line, col } = lines.linePos(start);
      return { file: MANIFEST, line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

/** Every value named `key` anywhere in the manifest that is a string, with its path. */
export function* valuesNamed(key: string, value: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (name === key && typeof inner === 'string') yield { path: here, text: inner };
    else yield* valuesNamed(key, inner, here);
  }
}
