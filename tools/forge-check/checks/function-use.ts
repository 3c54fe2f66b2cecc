import type { App } from '../app';
import type { Finding } from '../finding';
import { type Path, valuesNamed } from '../manifest-file';

/** Seconds a module lets its function run at most (Forge documentation, "Invocation limits"). */
const LONG: Readonly<Record<string, number>> = {
  consumer: 900,
  scheduledTrigger: 900,
  webtrigger: 55,
  action: 55,
  'rovo:agentConnector': 55,
  preUninstall: 55,
};
const USUAL = 25;

interface Use {
  readonly module: string;
  readonly path: Path;
}

/** Who uses each function: every `function: key` in the manifest, wherever it stands in its module. */
function uses({ manifest }: App): Map<string, Use[]> {
  const found = new Map<string, Use[]>();
  for (const { path, text } of valuesNamed('function', manifest.content)) {
    const [root, type] = path;
    if (root === 'modules' && type === 'function') continue;
    const module = root === 'modules' ? String(type) : String(root === 'app' ? type : root);
    found.set(text, [...(found.get(text) ?? []), { module, path }]);
  }
  return found;
}

/** A function that no module uses is shipped for nothing, and its handler is an open door. */
export function checkUnusedFunctions(app: App): Finding[] {
  const used = uses(app);
  return (app.manifest.modules.function ?? []).flatMap(({ key }, index): Finding[] => {
    if (typeof key !== 'string' || used.has(key)) return [];
    const place = app.manifest.at(['modules', 'function', index, 'key']);
    const message = `no module uses the function ${key}`;
    return [{ ...place, level: 'error', message, check: 'unused-function', tool: 'own' }];
  });
}

/** Modules that may run for different times must not share a function: the shortest time would rule them all. */
export function checkSharedFunctions(app: App): Finding[] {
  return [...uses(app)].flatMap(([key, by]): Finding[] => {
    const limit = ({ module }: Use): number => LONG[module] ?? USUAL;
    const [first, ...others] = by;
    const odd = first && others.find((use) => limit(use) !== limit(first));
    if (!odd) return [];
    const message = `${odd.module} (${limit(odd)} s) and ${first.module} (${limit(first)} s) share the function ${key}`;
    return [{ ...app.manifest.at(odd.path), level: 'error', message, check: 'shared-function', tool: 'own' }];
  });
}
