import { parseFilter, propertyPaths } from '../../site/expressions/filter';
import { KNOWN_EVENTS } from '../events/names';
import { LIMITS } from '../limits';
import { RUNTIME_MODULES, type Manifest } from './manifest';

function unknownModules(manifest: Manifest, hosted: readonly string[]): string[] {
  const known = new Set<string>([...RUNTIME_MODULES, ...hosted]);
  return Object.keys(manifest.modules)
    .filter((type) => !known.has(type))
    .map((type) => `module type ${type} is not supported by the sandbox`);
}

function unknownFunctions(manifest: Manifest): string[] {
  const functions = new Set(manifest.modules.function.map((it) => it.key));
  const { trigger, scheduledTrigger, consumer, preUninstall } = manifest.modules;
  return [...trigger, ...scheduledTrigger, ...consumer, ...preUninstall]
    .filter((it) => !functions.has(it.function))
    .map((it) => `module ${it.key} names function ${it.function}, which is not declared`);
}

function unknownEvents(manifest: Manifest): string[] {
  return manifest.modules.trigger.flatMap((it) =>
    it.events
      .filter((name) => !KNOWN_EVENTS.has(name))
      .map((name) => `trigger ${it.key} waits for ${name}, which the sandbox never sends`),
  );
}

/** Filters that cannot be parsed, and more property paths than an app may read. */
function badFilters(manifest: Manifest): string[] {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const { key, filter } of manifest.modules.trigger) {
    if (filter?.expression === undefined) continue;
    try {
      for (const path of propertyPaths(parseFilter(filter.expression))) paths.add(path);
    } catch (error) {
      problems.push(`trigger ${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const most = LIMITS.events.propertyPaths;
  return paths.size > most
    ? [...problems, `filters read ${paths.size} property paths, at most ${most} are allowed`]
    : problems;
}

/** Throws with all that the sandbox would otherwise ignore. */
export function checkManifest(manifest: Manifest, hosted: readonly string[]): void {
  const problems = [
    ...unknownModules(manifest, hosted),
    ...unknownFunctions(manifest),
    ...unknownEvents(manifest),
    ...badFilters(manifest),
  ];
  if (problems.length > 0)
    throw new Error(`manifest.yml asks for what the sandbox does not do:\n  ${problems.join('\n  ')}`);
}
