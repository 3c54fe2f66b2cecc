import type { Json, JsonObject } from '../../json';
import type { Site } from '../../site/model';
import { uuidFor } from '../isolate/random';
import type { Identity } from '../install/identity';
import type { Manifest } from '../manifest/manifest';
import type { License } from '../modules/license';
import type { Call } from './call';

const nothing = (): void => undefined;
const metrics = {
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  gauge: () => ({ set: nothing }),
};

export interface RuntimeOptions {
  site: Site;
  identity: Identity;
  manifest: Manifest;
  license: License;
  call: Call;
  invocationId: number;
  remaining(): number;
}

export const siteAri = (site: Site): string => `ari:cloud:jira::site/${site.cloudId}`;

/** `__forge_runtime__`, as the server packages of `@forge` read it. */
export function forgeRuntime(options: RuntimeOptions): object {
  const { site, identity, manifest, license, call, invocationId, remaining } = options;
  const contextAri = siteAri(site);
  const uuid = uuidFor(`invocation ${identity.appId} ${invocationId}`);
  return {
    proxy: { token: 'sandbox', url: 'https://proxy.invalid' },
    contextAri,
    container: { region: 'local', runtime: 'sandbox', handler: call.function, appCodeDir: '/app' },
    appContext: {
      appId: identity.appId,
      appVersion: identity.version,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      invocationId: uuid,
      installationId: identity.installationId,
      functionKey: call.function,
      moduleType: call.moduleType,
      moduleKey: call.module,
      installation: installationOf(site, identity),
      license: license.details(),
      permissions: permissionsOf(identity, manifest),
    },
    aaid: call.accountId,
    lambdaContext: { awsRequestId: uuid, getRemainingTimeInMillis: remaining },
    tracing: { traceId: uuid.replaceAll('-', ''), spanId: uuid.slice(0, 8) },
    realtime: {},
    metrics,
    featureFlags: () => false,
  };
}

const installationOf = (site: Site, identity: Identity): { [key: string]: Json } => ({
  ari: { installationId: identity.installationId },
  contexts: [{ cloudId: site.cloudId }],
});

/** What was granted, as functions and pages read it. */
export const permissionsOf = (identity: Identity, manifest: Manifest): { scopes: string[]; external: JsonObject } => ({
  scopes: [...identity.scopes.all],
  external: JSON.parse(JSON.stringify(manifest.permissions.external ?? {})),
});

/** What a resolver gets as the account of somebody who is not signed in (…/forge/access-to-forge-apps-for-unlicensed-jsm-users). */
const NOBODY = 'unidentified';

/** The second argument of every function; `license` only where there is one. */
export function functionContext(site: Site, identity: Identity, license: License, call: Call): Json {
  const accountId = call.accountId ?? (call.anonymous ? NOBODY : undefined);
  const details = license.details();
  return {
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    ...(details ? { license: details } : {}),
    installContext: siteAri(site),
    installation: installationOf(site, identity),
  };
}
