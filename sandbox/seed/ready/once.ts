import type { LoadedApp } from '../../forge/app';
import type { Forge } from '../../forge/forge.types';
import type { Changed } from '../../forge/run/changed';
import type { Site } from '../../site/model';
import { PROJECT } from '../ids';
import { ACCOUNT } from '../stock/people';

/** By the app, the instant and the site's address, on which alone it depends what is changed on a fresh site. */
const known = new WeakMap<LoadedApp, Map<string, readonly Changed[]>>();

/**
 * Runs the app's set-up in earnest once in a process; further sites, as a reset and tests begin with, are changed in the
 * same way without running it: it takes hundreds of calls, of which a few dozen change something.
 */
export async function onceFor(app: LoadedApp, site: Site, forge: Forge, setUp: () => Promise<void>): Promise<void> {
  const key = `${site.clock.now()} ${site.baseUrl}`;
  const runs = known.get(app) ?? new Map<string, readonly Changed[]>();
  known.set(app, runs);
  const before = runs.get(key);
  if (!before) {
    runs.set(key, await forge.changesOf(setUp));
    return;
  }
  await forge.repeat(before, {
    module: 'support-rules',
    key: 'setup.plan.apply',
    payload: {},
    accountId: ACCOUNT.admin,
    extension: { project: { id: PROJECT.help } },
  });
}
