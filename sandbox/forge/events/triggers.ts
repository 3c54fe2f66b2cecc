import type { Site, SiteEvent } from '../../site/model';
import type { Manifest } from '../manifest/manifest';
import type { License } from '../modules/license';
import type { Journal } from '../run/journal';
import type { Delivery } from './delivery';
import { judgeFor } from './filter';
import { ASSIGNED, EVENT_NAMES } from './names';
import { payloadOf } from './payload';

export interface TriggerOptions {
  site: Site;
  manifest: Manifest;
  appId: string;
  delivery: Delivery;
  journal: Journal;
  license: License;
}

function namesOf(event: SiteEvent): string[] {
  const name = EVENT_NAMES[event.kind];
  if (!name) return [];
  const assigned = event.kind === 'issue-updated' && event.changes.items.some(({ fieldId }) => fieldId === 'assignee');
  return assigned ? [name, ASSIGNED] : [name];
}

/** Listens to the site for the app's triggers; answers how to stop. Payload and filter are of the moment of the event. */
export function listenForTriggers({ site, manifest, appId, delivery, journal, license }: TriggerOptions): () => void {
  const triggers = manifest.modules.trigger.map((trigger) => ({ trigger, judge: judgeFor(site, trigger, license) }));
  return site.listen((event) => {
    for (const name of namesOf(event)) {
      const wanted = triggers.filter(({ trigger }) => trigger.events.includes(name));
      if (wanted.length === 0) continue;
      const payload = payloadOf(site, event, name, appId);
      for (const { trigger, judge } of wanted) {
        const { pass, note } = judge(event, payload);
        if (note) journal.note(note);
        if (pass) delivery.send({ function: trigger.function, module: trigger.key, payload: structuredClone(payload) });
      }
    }
  });
}
