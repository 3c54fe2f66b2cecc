import { LIMITS } from '../limits';
import type { Manifest } from '../manifest/manifest';
import type { Call } from './call';

const BACKGROUND = new Set(['consumer', 'scheduledTrigger', 'preUninstall']);

/** How long a function may run, in milliseconds. */
export function timeLimit(manifest: Manifest, call: Call): number {
  const declared = manifest.modules.function.find((it) => it.key === call.function)?.timeoutSeconds;
  if (!BACKGROUND.has(call.moduleType)) return LIMITS.functions.timeout;
  return declared === undefined ? LIMITS.functions.backgroundTimeout : declared * 1000;
}
