import type { LoadedApp } from '../../forge/app';
import type { Forge } from '../../forge/forge.types';
import type { Changed } from '../../forge/run/changed';
import type { Site } from '../../site/model';
import { PROJECT } from '../ids';
import { ACCOUNT } from '../stock/people';

/** By the app, the part, the instant and the site's address, on which alone it depends what is changed on a fresh site. */
const known = new WeakMap<LoadedApp, Map<string, readonly Changed[]>>();

const AS = {
  module: 'support-rules',
  key: 'setup.plan.apply',
  payload: {},
  accountId: ACCOUNT.admin,
  extension: { project: { id: PROJECT.help } },
} as const;

/**
 * Runs a part of the app's set-up in earnest once in a process; further sites, as a reset and tests begin with, are changed in the
 * same way without running it: it takes hundreds of calls, of which a few dozen change something.
 */
export const onceFor =
  ({ app, site, forge }: { app: LoadedApp; site: Site; forge: Forge }) =>
  async (part: string, run: () => Promise<void>): Promise<void> => {
    const key = `${part} ${site.clock.now()} ${site.baseUrl}`;
    const runs = known.get(app) ?? new Map<string, readonly Changed[]>();
    known.set(app, runs);
    const before = runs.get(key);
    if (before) await forge.repeat(before, AS);
    else runs.set(key, await forge.changesOf(run));
  };
