import type { Json, JsonObject } from '../../json';
import type { Site } from '../../site/model';
import { accountTypeOf } from '../host/person';
import { extensionAri, type Identity } from '../install/identity';
import type { Manifest } from '../manifest/manifest';
import type { Call } from './call';

export interface PageCall {
  module: string;
  key: string;
  payload: Json;
  accountId: string;
  extension?: Json;
}

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

/**
 * A page's `invoke(key, payload)` as the resolver receives it, with an extension context that the caller answers
 * for: no page is rendered. Pages go through the host, which makes the context itself.
 */
export function resolverCall(site: Site, manifest: Manifest, identity: Identity, call: PageCall): Call {
  const module = moduleOf(manifest, call.module);
  const user = site.users.get(call.accountId);
  const context: JsonObject = {
    accountType: accountTypeOf(site, call.accountId),
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    localId: extensionAri(identity, call.module),
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    moduleKey: call.module,
    timezone: user?.timeZone ?? 'UTC',
    extension: call.extension ?? { type: module.type },
  };
  const body: Json = { call: { functionKey: call.key, payload: call.payload }, context };
  return {
    function: module.function,
    module: call.module,
    moduleType: module.type,
    body,
    accountId: call.accountId,
    frontEnd: true,
  };
}
