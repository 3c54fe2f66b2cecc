import type { Due, Timeline } from '../../clock';
import type { Site } from '../../site/model';
import { LIMITS } from '../limits';
import type { Manifest, ScheduleModule } from '../manifest/manifest';
import type { Runner } from '../run/runner';

export interface ScheduleOptions {
  site: Site;
  timeline: Timeline;
  manifest: Manifest;
  runner: Runner;
}

/** Starts the app's schedules; answers how to stop them. A run that fails is not repeated. */
export function startSchedules({ site, timeline, manifest, runner }: ScheduleOptions): () => void {
  const dues = new Map<string, Due>();
  let stopped = false;

  function plan(module: ScheduleModule, time: number): void {
    const due = timeline.at(time, `schedule ${module.key}`, () => {
      plan(module, time + LIMITS.schedules.every[module.interval]);
      const context = { cloudId: site.cloudId, moduleKey: module.key, userAccess: { enabled: false } };
      return runner
        .start({ function: module.function, module: module.key, moduleType: 'scheduledTrigger', body: { context } })
        .quiet();
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
