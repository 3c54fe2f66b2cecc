import type { PolicyDraft } from '../policy';
import { NEW, type Made, type NewThing } from './new-things';

const THINGS = Object.keys(NEW) as NewThing[];

/** As people know them, and as they are looked up by. */
export const NAME_OF: Readonly<Record<NewThing, string>> = {
  reentry: 'Handing over',
  waiting: 'Waiting for support',
  linkType: 'Escalation',
  managerRole: 'Escalation manager',
};

/** What of the new things the rules name. */
export function namedNew(draft: PolicyDraft): readonly NewThing[] {
  const text = JSON.stringify(draft);
  return THINGS.filter((thing) => text.includes(`"${NEW[thing]}"`));
}

/** The rules with real ids in place of those things that are there by now; the others stay as they are. */
export function withMade(draft: PolicyDraft, made: Made): PolicyDraft {
  const ids = new Map(
    THINGS.flatMap((thing) => (made[thing] === undefined ? [] : ([[NEW[thing], made[thing]]] as const))),
  );
  return replaced(draft, ids) as PolicyDraft;
}

/** Only whole texts are replaced, so that the result has the shape of what was given. */
function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, ids)]));
}
