import type { Manifest } from '../manifest/manifest';
import { modulesOf } from '../manifest/manifest';

/** Those whose functions may run longer, by `timeoutSeconds` (…/forge/limits-invocation). */
export const EXTENDABLE: ReadonlySet<string> = new Set(['consumer', 'scheduledTrigger']);

/** Those that have 55 seconds; `preUninstall` by …/forge/life-cycle-events. */
export const BACKGROUND: ReadonlySet<string> = new Set([
  ...EXTENDABLE,
  'preUninstall',
  'webtrigger',
  'action',
  'rovo:agentConnector',
]);

/** Functions with `timeoutSeconds` that something else than a consumer or a schedule uses too: `forge lint` refuses them. */
export function misplacedTimeouts(manifest: Manifest): string[] {
  const timed = new Set(manifest.modules.function.flatMap((it) => (it.timeoutSeconds === undefined ? [] : [it.key])));
  return modulesOf(manifest).flatMap(({ type, module }) => {
    if (EXTENDABLE.has(type) || !('function' in module)) return [];
    const { function: named } = module;
    if (typeof named !== 'string' || !timed.has(named)) return [];
    return [
      `function ${named} has timeoutSeconds, which is for consumers and schedules only; ${type} ${module.key} uses it`,
    ];
  });
}
