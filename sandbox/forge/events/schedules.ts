import type { Due, Timeline } from '../../clock';
import type { Site } from '../../site/model';
import type { PlatformFaults } from '../faults/platform-faults';
import { LIMITS } from '../limits';
import type { Manifest, ScheduleModule } from '../manifest/manifest';
import type { License } from '../modules/license';
import type { Runner } from '../run/runner';

export interface ScheduleOptions {
  site: Site;
  timeline: Timeline;
  manifest: Manifest;
  runner: Runner;
  license: License;
  faults: PlatformFaults;
}

/** Starts the app's schedules; answers how to stop them. A run that fails is not repeated. */
export function startSchedules({ site, timeline, manifest, runner, license, faults }: ScheduleOptions): () => void {
  const dues = new Map<string, Due>();
  let stopped = false;

  function plan(module: ScheduleModule, time: number): void {
    const due = timeline.at(time, `schedule ${module.key}`, () => {
      plan(module, time + LIMITS.schedules.every[module.interval]);
      if (module.filter?.appIsLicensed && !license.active) return undefined;
      const context = { cloudId: site.cloudId, moduleKey: module.key, userAccess: { enabled: false } };
      const call = { function: module.function, module: module.key, moduleType: 'scheduledTrigger', body: { context } };
      const fault = faults.schedules.take((it) => it.module === undefined || it.module === module.key);
      // What falls due while Forge is down is not made up for.
      if (fault?.skip || faults.outage.down) return undefined;
      const runs = fault?.double ? [call, call] : [call];
      return Promise.all(runs.map((it) => runner.start(it).quiet())).then(() => undefined);
    });
    if (stopped) due.cancel();
    dues.set(module.key, due);
  }

  for (const module of manifest.modules.scheduledTrigger) plan(module, timeline.now() + LIMITS.schedules.firstAfter);
  return () => {
    stopped = true;
    for (const due of dues.values()) due.cancel();
  };
}
