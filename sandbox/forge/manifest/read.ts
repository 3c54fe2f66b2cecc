import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { manifestShape, type Manifest } from './manifest';

/** Reads `manifest.yml`. Throws with every place that is not understood. */
export function readManifest(dir: string): Manifest {
  const text = readFileSync(join(dir, 'manifest.yml'), 'utf8');
  const parsed = manifestShape.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`manifest.yml in ${dir} is not understood:\n  ${problems.join('\n  ')}`);
}

/** `entry/triggers.onIssueUpdated` is export `onIssueUpdated` of file `entry/triggers`. */
export function splitHandler(handler: string): { file: string; name: string } {
  const dot = handler.lastIndexOf('.');
  return { file: handler.slice(0, dot), name: handler.slice(dot + 1) };
}

export const handlerFiles = (manifest: Manifest): string[] => [
  ...new Set(manifest.modules.function.map((it) => splitHandler(it.handler).file)),
];
