import type { Manifest } from './manifest';
import { modulesOf } from './manifest';

/** What one module names of the rest of the manifest. */
interface Named {
  functions: string[];
  resources: string[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Functions and resources that a module names, itself or in its parts (`resolver`, `edit`, `target` …). */
function namedBy(module: object): Named {
  const found: Named = { functions: [], resources: [] };
  for (const [name, value] of Object.entries(module)) {
    if (name === 'function' && typeof value === 'string') found.functions.push(value);
    else if (name === 'resource' && typeof value === 'string') found.resources.push(value);
    else if (isObject(value) && !Array.isArray(value) && name !== 'displayConditions') {
      const inner = namedBy(value);
      found.functions.push(...inner.functions);
      found.resources.push(...inner.resources);
    }
  }
  return found;
}

function brokenResource(manifest: Manifest, name: string): string | undefined {
  const [key, entry] = name.split('/');
  const resource = manifest.resources.find((it) => it.key === key);
  if (!resource) return `resource ${name}, which is not declared`;
  if (entry === undefined) return resource.entry ? `resource ${name} without one of its entries` : undefined;
  return resource.entry?.[entry] === undefined ? `entry ${name}, which is not declared` : undefined;
}

/** Names in modules that lead nowhere, and keys that stand twice. */
export function brokenReferences(manifest: Manifest): string[] {
  const { modules } = manifest;
  const functions = new Set(modules.function.map((it) => it.key));
  const actions = new Set(modules.action.map((it) => it.key));
  const pages = new Set(
    [
      ...modules['jira:globalPage'],
      ...modules['jira:adminPage'],
      ...modules['jira:projectPage'],
      ...modules['jira:projectSettingsPage'],
    ].map((it) => it.key),
  );
  const problems: string[] = [];
  const all = modulesOf(manifest);
  for (const { module } of all) {
    const named = namedBy(module);
    for (const key of named.functions)
      if (!functions.has(key)) problems.push(`module ${module.key} names function ${key}, which is not declared`);
    for (const name of named.resources) {
      const broken = brokenResource(manifest, name);
      if (broken) problems.push(`module ${module.key} names ${broken}`);
    }
  }
  for (const it of [...modules['rovo:agent'], ...modules['automation:actionProvider']])
    for (const key of it.actions ?? [])
      if (!actions.has(key)) problems.push(`module ${it.key} names action ${key}, which is not declared`);
  for (const { key, target } of modules['jira:command'])
    if ('page' in target && !pages.has(target.page))
      problems.push(`command ${key} leads to page ${target.page}, which is not declared`);
  const keys = all.map(({ module }) => module.key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...problems, ...twice.map((key) => `module key ${key} stands twice`)];
}
