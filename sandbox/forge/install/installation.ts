import type { Timeline } from '../../clock';
import type { Field, Site } from '../../site/model';
import type { Delivery } from '../events/delivery';
import { INSTALLED } from '../events/names';
import { startSchedules } from '../events/schedules';
import { listenForTriggers } from '../events/triggers';
import type { EventFaults } from '../forge.types';
import type { Manifest } from '../manifest/manifest';
import type { Queues } from '../queue/queue';
import type { Journal } from '../run/journal';
import type { Runner } from '../run/runner';
import { siteAri } from '../run/runtime';
import { addAccount, removeAccount } from './account';
import { addFields, removeFields } from './fields';
import type { Identity } from './identity';

export interface InstallationOptions {
  site: Site;
  timeline: Timeline;
  manifest: Manifest;
  identity: Identity;
  fields: Field[];
  runner: Runner;
  journal: Journal;
  queues: Queues;
  newDelivery(): Delivery;
  /** Empties the app's storage, for an installation that comes after. */
  forgetData(): Promise<void>;
}

/** Whether the app is installed, and what installing and uninstalling do to the site. */
export class Installation {
  installed = false;
  private delivery: Delivery;
  private stops: (() => void)[] = [];

  constructor(private readonly options: InstallationOptions) {
    this.delivery = options.newDelivery();
  }

  async install(): Promise<void> {
    if (this.installed) throw new Error('the app is installed already');
    const { site, timeline, manifest, identity, fields, runner, journal } = this.options;
    addAccount(site, identity);
    addFields(site, fields);
    const { delivery } = this;
    this.stops = [
      listenForTriggers({ site, manifest, appId: identity.appId, delivery, journal }),
      startSchedules({ site, timeline, manifest, runner }),
    ];
    this.installed = true;
    const payload = {
      id: `ari:cloud:ecosystem::installation/${identity.installationId}`,
      installerAccountId: [...site.globalAdmins][0] ?? null,
      app: { id: `ari:cloud:ecosystem::app/${identity.appId}`, version: identity.version },
      environment: { id: identity.environmentId },
      context: { id: siteAri(site) },
      eventType: INSTALLED,
    };
    for (const trigger of manifest.modules.trigger) {
      if (trigger.events.includes(INSTALLED))
        delivery.send({ function: trigger.function, module: trigger.key, payload });
    }
  }

  /** What `preUninstall` does wrong never stops it. */
  async uninstall(): Promise<void> {
    if (!this.installed) throw new Error('the app is not installed');
    const { site, manifest, identity, fields, runner, queues } = this.options;
    for (const stop of this.stops) stop();
    for (const module of manifest.modules.preUninstall) {
      const body = { context: { cloudId: site.cloudId, moduleKey: module.key } };
      const call = { function: module.function, module: module.key, moduleType: 'preUninstall', body };
      await runner.answer(call).catch(() => undefined);
    }
    this.installed = false;
    this.delivery.stop();
    this.delivery = this.options.newDelivery();
    queues.clear();
    runner.forget();
    removeFields(site, fields);
    removeAccount(site, identity);
    await this.options.forgetData();
  }

  eventFaults(faults: EventFaults): void {
    this.delivery.fault(faults);
  }

  clearEventFaults(): void {
    this.delivery.clearFaults();
  }
}
