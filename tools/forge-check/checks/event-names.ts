import { z } from 'zod';
import type { App } from '../app';
import type { Finding } from '../finding';
import { eventScopes } from '../known-events';

const nameOf = z.union([z.string(), z.object({ eventType: z.string() }).transform((event) => event.eventType)]);

/** A misspelt event is accepted by Atlassian's validation, and never comes. */
export function checkEventNames({ manifest }: App): Finding[] {
  const known = eventScopes();
  const findings: Finding[] = [];
  for (const [index, trigger] of (manifest.modules.trigger ?? []).entries()) {
    const events: unknown[] = Array.isArray(trigger.events) ? trigger.events : [];
    for (const [n, event] of events.entries()) {
      const name = nameOf.safeParse(event);
      if (!name.success || known.has(name.data)) continue;
      const place = manifest.at(['modules', 'trigger', index, 'events', n]);
      const message = `there is no event ${name.data}`;
      findings.push({ ...place, level: 'error', message, check: 'event-names', tool: 'own' });
    }
  }
  return findings;
}
