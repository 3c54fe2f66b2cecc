import type { Json, JsonObject } from '../../json';
import type { Site } from '../../site/model';
import type { Identity } from '../install/identity';
import type { Manifest } from '../manifest/manifest';
import type { Call } from './call';

export interface PageCall {
  module: string;
  key: string;
  payload: Json;
  accountId: string;
  extension?: Json;
}

const ACCOUNT_TYPES = { atlassian: 'licensed', customer: 'customer', app: 'unlicensed' } as const;

function moduleOf(manifest: Manifest, key: string): { type: string; function: string } {
  for (const [type, list] of Object.entries(manifest.modules)) {
    for (const module of list) {
      if (module.key !== key) continue;
      const resolver: unknown = 'resolver' in module ? module.resolver : undefined;
      const named =
        typeof resolver === 'object' && resolver !== null && 'function' in resolver ? resolver.function : undefined;
      if (typeof named !== 'string') throw new Error(`module ${key} has no resolver function`);
      return { type, function: named };
    }
  }
  throw new Error(`no module ${key} in manifest.yml`);
}

/** A page's `invoke(key, payload)` as the resolver receives it; the context is the host's word, not the page's. */
export function resolverCall(site: Site, manifest: Manifest, identity: Identity, call: PageCall): Call {
  const module = moduleOf(manifest, call.module);
  const user = site.users.get(call.accountId);
  const context: JsonObject = {
    accountType: user ? ACCOUNT_TYPES[user.accountType] : 'anonymous',
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    localId: `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${call.module}`,
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    moduleKey: call.module,
    timezone: user?.timeZone ?? 'UTC',
    extension: call.extension ?? { type: module.type },
  };
  const body: Json = { call: { functionKey: call.key, payload: call.payload }, context };
  return { function: module.function, module: call.module, moduleType: module.type, body, accountId: call.accountId };
}
