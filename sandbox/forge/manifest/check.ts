import { KNOWN_EVENTS } from '../events/names';
import { misplacedTimeouts } from '../quota/timeouts';
import { badExpressions, misplacedConditions } from './expressions';
import { SUPPORTED_MODULES, type Manifest } from './manifest';
import { brokenReferences } from './references';

function unknownModules(manifest: Manifest, served: readonly string[]): string[] {
  const known = new Set<string>([...SUPPORTED_MODULES, ...served]);
  return Object.keys(manifest.modules)
    .filter((type) => !known.has(type))
    .map((type) => `module type ${type} is not supported by the sandbox`);
}

function unknownEvents(manifest: Manifest): string[] {
  return manifest.modules.trigger.flatMap((it) =>
    it.events
      .filter((name) => !KNOWN_EVENTS.has(name))
      .map((name) => `trigger ${it.key} waits for ${name}, which the sandbox never sends`),
  );
}

/** Throws with all that the sandbox would otherwise ignore. `served`: module types that somebody else serves. */
export function checkManifest(manifest: Manifest, served: readonly string[] = []): void {
  const problems = [
    ...unknownModules(manifest, served),
    ...brokenReferences(manifest),
    ...unknownEvents(manifest),
    ...badExpressions(manifest),
    ...misplacedConditions(manifest),
    ...misplacedTimeouts(manifest),
  ];
  if (problems.length > 0)
    throw new Error(`manifest.yml asks for what the sandbox does not do:\n  ${problems.join('\n  ')}`);
}
