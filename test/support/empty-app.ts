import type { LoadedApp } from '../../sandbox/forge/app';
import { bundledModule } from '../../sandbox/forge/bundle/bundles';
import { manifestShape } from '../../sandbox/forge/manifest/manifest';

/** An app of one function that does nothing: what runs it costs is the sandbox's own. */
export function emptyApp(): LoadedApp {
  const manifest = manifestShape.parse({
    app: { id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555' },
    modules: { function: [{ key: 'empty', handler: 'empty.run' }] },
  });
  const empty = bundledModule('empty', 'exports.run = async () => undefined;');
  const bundles = { bundler: 'none', modules: new Map([[empty.file, empty]]), files: new Map<string, string>() };
  return { name: 'Empty', version: '1.0.0', manifest, bundles };
}
