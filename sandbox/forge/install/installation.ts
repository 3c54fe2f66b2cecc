import type { Timeline } from '../../clock';
import type { JsonObject } from '../../json';
import type { Field, Site } from '../../site/model';
import type { LoadedApp } from '../app';
import type { Delivery } from '../events/delivery';
import { INSTALLED, UPGRADED } from '../events/names';
import { startSchedules } from '../events/schedules';
import { listenForTriggers } from '../events/triggers';
import type { PlatformFaults } from '../faults/platform-faults';
import type { EventFaults } from '../forge.types';
import type { License } from '../modules/license';
import type { Queues } from '../queue/queue';
import type { Journal } from '../run/journal';
import type { Runner } from '../run/runner';
import { addAccount, removeAccount } from './account';
import type { Deployed } from './deployed';
import { addPropertyIndexes, removePropertyIndexes } from './entity-properties';
import { addFields, appFields, removeFields } from './fields';
import { installedPayload, upgradedPayload } from './lifecycle';
import { noteApp, noteField } from './note-app';
import { addPanels, forgetPanels } from './panels';
import { addRules, removeRules } from './rules';

export interface InstallationOptions {
  site: Site;
  timeline: Timeline;
  deployed: Deployed;
  license: License;
  runner: Runner;
  journal: Journal;
  queues: Queues;
  faults: PlatformFaults;
  newDelivery(): Delivery;
  /** Empties the app's storage, for an installation that comes after. */
  forgetData(): Promise<void>;
}

/** Whether the app is installed, and what installing, upgrading and uninstalling do to the site. */
export class Installation {
  installed = false;
  private delivery: Delivery;
  private fields: Field[] = [];
  private stops: (() => void)[] = [];

  constructor(private readonly options: InstallationOptions) {
    this.delivery = options.newDelivery();
  }

  async install(): Promise<void> {
    if (this.installed) throw new Error('the app is installed already');
    const { site, deployed } = this.options;
    addAccount(site, deployed.identity);
    this.register();
    this.installed = true;
    noteApp(site, deployed.identity, 'installed');
    for (const field of this.fields) noteField(site, field);
    this.tell(INSTALLED, installedPayload(site, deployed.identity));
  }

  async upgrade(next: LoadedApp, major: boolean): Promise<void> {
    if (!this.installed) throw new Error('the app is not installed');
    const { site, deployed, runner } = this.options;
    const before = this.fields;
    this.unregister();
    deployed.replace(next);
    runner.forget();
    this.register();
    removeFields(
      site,
      before.filter(({ id }) => !this.fields.some((it) => it.id === id)),
    );
    if (major) this.tell(UPGRADED, upgradedPayload(site, deployed.identity));
  }

  /** What `preUninstall` does wrong never stops it. */
  async uninstall(): Promise<void> {
    if (!this.installed) throw new Error('the app is not installed');
    const { site, deployed, runner, queues } = this.options;
    for (const stop of this.stops) stop();
    for (const module of deployed.manifest.modules.preUninstall) {
      const body = { context: { cloudId: site.cloudId, moduleKey: module.key } };
      const call = { function: module.function, module: module.key, moduleType: 'preUninstall', body };
      await runner.answer(call).catch(() => undefined);
    }
    this.installed = false;
    this.delivery.stop();
    this.delivery = this.options.newDelivery();
    queues.clear();
    runner.forget();
    this.unregister();
    noteApp(site, deployed.identity, 'uninstalled');
    removeFields(site, this.fields);
    forgetPanels(site, deployed.identity);
    removeAccount(site, deployed.identity);
    await this.options.forgetData();
  }

  eventFaults(faults: EventFaults): void {
    this.delivery.fault(faults);
  }

  clearEventFaults(): void {
    this.delivery.clearFaults();
  }

  /** Brings everything of the version in place to the site. */
  private register(): void {
    const { site, timeline, deployed, license, runner, journal, faults } = this.options;
    const { app, manifest, identity } = deployed;
    const { delivery } = this;
    this.fields = appFields(app, identity, this.fields);
    addFields(site, this.fields);
    addPropertyIndexes(site, manifest, identity);
    addPanels(site, manifest, identity);
    const tell = (name: string, payload: JsonObject): void => this.tell(name, payload);
    addRules({ site, app, identity, runner, tell, send: (parcel) => delivery.send(parcel) });
    this.stops = [
      listenForTriggers({ site, manifest, appId: identity.appId, delivery, journal, license }),
      startSchedules({ site, timeline, manifest, runner, license, faults }),
    ];
  }

  /** Fields stay: they hold what admins set for them. */
  private unregister(): void {
    const { site, deployed } = this.options;
    for (const stop of this.stops) stop();
    removeRules(site, deployed.identity);
    removePropertyIndexes(site, deployed.identity);
  }

  /** Sends an event that the platform has for this app alone. */
  private tell(name: string, payload: JsonObject): void {
    const { deployed, license } = this.options;
    for (const { key, function: handler, events, filter } of deployed.manifest.modules.trigger) {
      if (!events.includes(name) || (filter?.appIsLicensed && !license.active)) continue;
      this.delivery.send({ function: handler, module: key, payload });
    }
  }
}
