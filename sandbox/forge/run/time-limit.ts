import { LIMITS } from '../limits';
import type { Manifest } from '../manifest/manifest';
import { BACKGROUND, EXTENDABLE } from '../quota/timeouts';
import type { Call } from './call';

/** How long a function may run, in milliseconds. */
export function timeLimit(manifest: Manifest, call: Call): number {
  const declared = manifest.modules.function.find((it) => it.key === call.function)?.timeoutSeconds;
  if (EXTENDABLE.has(call.moduleType) && declared !== undefined) return declared * 1000;
  return BACKGROUND.has(call.moduleType) ? LIMITS.functions.backgroundTimeout : LIMITS.functions.timeout;
}
