import { join, resolve } from 'node:path';
import type { LoadedApp } from '../app';
import { modulesOf } from '../manifest/manifest';
import type { AppResource } from './host.types';

/** Whether any module, or part of one, draws this resource with UI Kit. */
function isNative(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('resource' in part && part.resource === name) return 'render' in part && part.render === 'native';
  return Object.values(part).some((it) => isNative(it, name));
}

/**
 * What a resource is made of; `key` as modules name it, `main` or `main/entry`. Throws where it is not declared,
 * and for an app that was loaded without its folder.
 */
export function resourceOf({ dir, manifest }: LoadedApp, key: string): AppResource {
  const [name, entry] = key.split('/');
  const declared = manifest.resources.find((it) => it.key === name);
  if (!declared) throw new Error(`no resource ${key} in manifest.yml`);
  if (dir === undefined) throw new Error('the app was loaded without its folder');
  const path = resolve(dir, declared.path);
  const file = entry === undefined ? undefined : declared.entry?.[entry];
  if (entry !== undefined && file === undefined) throw new Error(`no entry ${key} in manifest.yml`);
  if (modulesOf({ ...manifest }).some(({ module }) => isNative(module, key)))
    return { kind: 'native', entryFile: file === undefined ? path : join(path, file) };
  return { kind: 'static', dir: path, entry: file ?? 'index.html' };
}
