import type { Timeline } from '../clock';
import type { Json } from '../json';
import type { Door } from '../site/door.types';
import type { Site } from '../site/model';
import type { LoadedApp } from './app';
import { Delivery } from './events/delivery';
import type { Forge, LicenseState, SqlEngine } from './forge.types';
import { createHost } from './host/host';
import { PlatformFaults } from './faults/platform-faults';
import { Deployed } from './install/deployed';
import { Installation } from './install/installation';
import { kvsService } from './kvs/service';
import { actionCall } from './modules/actions';
import { License, licenseService } from './modules/license';
import { reportAccountsService } from './modules/report-accounts';
import { webTriggerService } from './modules/web-trigger-service';
import { WebTriggers } from './modules/web-triggers';
import { jiraService } from './platform/jira';
import { createPlatform } from './platform/platform';
import { Queues } from './queue/queue';
import { queueService } from './queue/service';
import { changesOf, repeat } from './run/again';
import { resolverCall } from './run/resolver-call';
import type { Call } from './run/call';
import { Journal } from './run/journal';
import { Runner } from './run/runner';
import { sqlService } from './sql/service';
import { createSqliteEngine } from './sql/sqlite';
import { storedState } from './state';

export interface ForgeOptions {
  site: Site;
  door: Door;
  timeline: Timeline;
  app: LoadedApp;
  /** Makes an installation's database; by default SQLite in memory. */
  database?: () => Promise<SqlEngine>;
  /** Real milliseconds from any origin, for `durationMs`. */
  stopwatch?: () => number;
  /** By default `none`: development environments have no licence. */
  license?: LicenseState;
  /**
   * Also limits how often storage is asked in a second. Off by default: while work is done the clock stands still, so
   * that all of an instant's calls would fall into one second that never passes.
   */
  perSecond?: boolean;
}

/** What Forge does for one app on one site. Nothing happens before `install`. */
export function createForge({ site, door, timeline, database, stopwatch, perSecond, ...options }: ForgeOptions): Forge {
  const deployed = new Deployed(options.app);
  const { app, manifest, identity } = deployed;
  const license = new License(timeline, manifest, options.license);
  const journal = new Journal(timeline);
  const faults = new PlatformFaults(timeline);
  const kvs = kvsService(timeline, identity, {
    entities: () => manifest.app.storage?.entities ?? [],
    faults,
    perSecond,
  });
  const sql = sqlService({
    clock: timeline,
    faults,
    perSecond,
    get enabled() {
      return manifest.modules.sql.length > 0;
    },
    open: database ?? (() => createSqliteEngine(timeline)),
    outside: true,
  });
  const queue = queueService({ clock: timeline, manifest, faults, queues: () => queues });
  const webTriggers = new WebTriggers({ site, manifest, identity, run: (call) => run(call) });
  const platform = createPlatform([
    jiraService({ site, door, identity }),
    kvs,
    sql,
    queue,
    licenseService(license, identity, manifest),
    reportAccountsService(site),
    webTriggerService(webTriggers),
  ]);
  // eslint-disable-next-line no-restricted-syntax -- how long functions really take is not the sandbox's time
  const watch = stopwatch ?? (() => performance.now());
  const runner = new Runner({ site, timeline, app, identity, license, journal, platform, faults, stopwatch: watch });
  const queues = new Queues({ timeline, manifest, runner, journal });
  const newDelivery = (): Delivery => new Delivery({ timeline, runner, journal });
  const installation = new Installation({
    site,
    timeline,
    deployed,
    license,
    runner,
    journal,
    queues,
    faults,
    newDelivery,
    forgetData: async () => {
      kvs.clear();
      webTriggers.clear();
      await sql.clear();
    },
  });
  const installed = (): boolean => installation.installed;

  async function run(call: Call): Promise<Json | undefined> {
    if (!installed()) throw new Error(`${identity.name} is not installed`);
    return runner.answer(call);
  }

  return {
    get app() {
      const { appId, version, accountId, name } = identity;
      return { appId, version, accountId, name };
    },
    installed,
    install: () => installation.install(),
    uninstall: () => installation.uninstall(),
    upgrade: (next, { major }) => installation.upgrade(next, major),
    invoke: (call) => run({ ...call, moduleType: 'invoke' }),
    resolve: async (call) => run(resolverCall(site, manifest, identity, call)),
    async changesOf(work) {
      const made = await changesOf(journal, work);
      runner.forget();
      return made;
    },
    repeat: (made, as) => repeat({ journal, timeline, platform }, resolverCall(site, manifest, identity, as), made),
    host: createHost({ site, deployed, license, installed, run }),
    webTrigger: (address, request) => webTriggers.call(address, request),
    action: async (call) => run(actionCall(site, manifest, call)),
    setLicense: (state) => license.set(state),
    invocations: (after = 0) => journal.after(after),
    onInvocation: (listener) => journal.listen(listener),
    notes: () => journal.notes(),
    state: () => storedState(kvs, sql, queues),
    eventFaults: (faults) => installation.eventFaults(faults),
    kill: (fault) => runner.kill(fault),
    outOfMemory: (fault) => runner.outOfMemory(fault),
    fault: (fault) => faults.add(fault),
    clearFaults() {
      installation.clearEventFaults();
      runner.clearKills();
      faults.clear();
    },
    spendPoints: (points) => door.rates.spend(points),
    busy: () => runner.busy(),
    close: () => sql.clear(),
  };
}
