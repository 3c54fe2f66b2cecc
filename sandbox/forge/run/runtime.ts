import type { Json } from '../../json';
import type { Site } from '../../site/model';
import { uuidFor } from '../isolate/random';
import type { Identity } from '../install/identity';
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
  call: Call;
  invocationId: number;
  remaining(): number;
}

export const siteAri = (site: Site): string => `ari:cloud:jira::site/${site.cloudId}`;

/** `__forge_runtime__`, as the server packages of `@forge` read it. */
export function forgeRuntime({ site, identity, call, invocationId, remaining }: RuntimeOptions): object {
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
      permissions: { scopes: [...identity.scopes.all], external: {} },
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

/** The second argument of every function. No license: those come with paid apps in production only. */
export const functionContext = (site: Site, identity: Identity, call: Call): Json => ({
  ...(call.accountId ? { principal: { accountId: call.accountId } } : {}),
  installContext: siteAri(site),
  installation: installationOf(site, identity),
});
