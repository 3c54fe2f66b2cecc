import type { Timeline } from '../../sandbox/clock';
import type { Invocation } from '../../sandbox/forge/forge.types';
import { identify, type Identity } from '../../sandbox/forge/install/identity';
import type { PlatformTarget } from '../../sandbox/forge/isolate/isolate';
import { readManifest } from '../../sandbox/forge/manifest/read';
import { License } from '../../sandbox/forge/modules/license';
import { createPlatform, type Service } from '../../sandbox/forge/platform/platform';
import { Activity } from '../../sandbox/forge/run/activity';
import { Journal } from '../../sandbox/forge/run/journal';
import { forgeRuntime } from '../../sandbox/forge/run/runtime';
import type { Site } from '../../sandbox/site/model';
import { ROOT } from './ready-desk';

/** Who the app is, without its bundles: adapters run in the test's own process. */
export const tierlineIdentity = (): Identity =>
  identify({
    name: 'Tierline',
    version: '0.1.0',
    manifest: readManifest(ROOT),
    bundles: { bundler: 'none', modules: new Map(), files: new Map() },
  });

export interface StandOn {
  site: Site;
  timeline: Timeline;
  services: readonly Service[];
  /** On whose behalf, for `asUser`. */
  accountId?: string;
}

/**
 * Puts the sandbox's services beneath the real SDK in this process, as one long invocation. Answers
 * what that invocation did.
 */
export function standOn({ site, timeline, services, accountId }: StandOn): Invocation {
  const call = { function: 'test', module: 'test', moduleType: 'test', body: null, accountId };
  const manifest = readManifest(ROOT);
  const record = new Journal(timeline).open(call);
  const activity = new Activity({ record, timeline, deadline: Infinity, dies: () => undefined });
  const platform = createPlatform(services);
  // What `@forge/api`, `@forge/kvs` and `@forge/sql` read and call.
  Object.assign(globalThis, {
    __forge_runtime__: forgeRuntime({
      site,
      identity: tierlineIdentity(),
      manifest,
      license: new License(timeline, manifest),
      call,
      invocationId: 1,
      remaining: () => 25_000,
    }),
    __forge_fetch__: (target: PlatformTarget, path: string, init?: RequestInit) =>
      platform.call({ activity, call }, target, path, init),
  });
  return record;
}

/** Takes the platform away again. */
export function standOnNothing(): void {
  Object.assign(globalThis, { __forge_runtime__: undefined, __forge_fetch__: undefined });
}
