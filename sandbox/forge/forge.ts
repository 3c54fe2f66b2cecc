import type { Timeline } from '../clock';
import type { Json } from '../json';
import type { Door } from '../site/door.types';
import type { Site } from '../site/model';
import type { LoadedApp } from './app';
import { Delivery } from './events/delivery';
import type { Forge, SqlEngine } from './forge.types';
import { identify } from './install/identity';
import { appFields } from './install/fields';
import { Installation } from './install/installation';
import { kvsService } from './kvs/service';
import { jiraService } from './platform/jira';
import { createPlatform } from './platform/platform';
import { Queues } from './queue/queue';
import { queueService } from './queue/service';
import { resolverCall } from './run/resolver-call';
import type { Call } from './run/call';
import { Journal } from './run/journal';
import { Runner } from './run/runner';
import { sqlService } from './sql/service';
import { createSqliteEngine } from './sql/sqlite';

export interface ForgeOptions {
  site: Site;
  door: Door;
  timeline: Timeline;
  app: LoadedApp;
  /** Makes an installation's database; by default SQLite in memory. */
  database?: () => Promise<SqlEngine>;
  /** Real milliseconds from any origin, for `durationMs`. */
  stopwatch?: () => number;
}

/** What Forge does for one app on one site. Nothing happens before `install`. */
export function createForge({ site, door, timeline, app, database, stopwatch }: ForgeOptions): Forge {
  const { manifest } = app;
  const identity = identify(app);
  const journal = new Journal(timeline);
  const kvs = kvsService(timeline, identity);
  const sql = sqlService({
    clock: timeline,
    enabled: manifest.modules.sql.length > 0,
    open: database ?? (() => createSqliteEngine(timeline)),
    outside: true,
  });
  const queue = queueService({ clock: timeline, manifest, queues: () => queues });
  const platform = createPlatform([jiraService({ site, door, identity }), kvs, sql, queue]);
  // eslint-disable-next-line no-restricted-syntax -- how long functions really take is not the sandbox's time
  const watch = stopwatch ?? (() => performance.now());
  const runner = new Runner({ site, timeline, app, identity, journal, platform, stopwatch: watch });
  const queues = new Queues({ timeline, manifest, runner, journal });
  const newDelivery = (): Delivery => new Delivery({ timeline, runner, journal });
  const fields = appFields(manifest, identity);
  const installation = new Installation({
    site,
    timeline,
    manifest,
    identity,
    fields,
    runner,
    journal,
    queues,
    newDelivery,
    forgetData: async () => {
      kvs.clear();
      await sql.clear();
    },
  });

  async function run(call: Call): Promise<Json | undefined> {
    if (!installation.installed) throw new Error(`${identity.name} is not installed`);
    return runner.answer(call);
  }

  const { appId, version, accountId, name } = identity;
  return {
    app: { appId, version, accountId, name },
    installed: () => installation.installed,
    install: () => installation.install(),
    uninstall: () => installation.uninstall(),
    invoke: (call) => run({ ...call, moduleType: 'invoke' }),
    resolve: async (call) => run(resolverCall(site, manifest, identity, call)),
    invocations: (after = 0) => journal.after(after),
    onInvocation: (listener) => journal.listen(listener),
    notes: () => journal.notes(),
    eventFaults: (faults) => installation.eventFaults(faults),
    kill: (fault) => runner.kill(fault),
    clearFaults() {
      installation.clearEventFaults();
      runner.clearKills();
    },
    busy: () => runner.busy(),
    close: () => sql.clear(),
  };
}
