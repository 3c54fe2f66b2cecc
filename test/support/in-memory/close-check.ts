import type { Ending } from '../../../src/domain/gate/outcome';
import type { Endings, LinkedCopies, LinkedCopy } from '../../../src/ports/close-check';

export function memoryLinkedCopies(...kept: LinkedCopy[]): LinkedCopies & { all: Map<string, LinkedCopy> } {
  const all = new Map(kept.map((copy) => [copy.issueId, copy]));
  return {
    all,
    of: async (ticket) =>
      ('id' in ticket ? all.get(ticket.id) : [...all.values()].findLast(({ key }) => key === ticket.key)) ?? null,
    holding: async (issueId) =>
      [...all.values()].filter(({ items }) => items.some((item) => item.issueId === issueId)).slice(0, 2_000),
    ofAll: async (ids) => new Map([...all].filter(([id]) => ids.includes(id))),
    keep: async (copy) =>
      void all.set(copy.issueId, {
        ...copy,
        told: all.get(copy.issueId)?.told ?? null,
        comment: all.get(copy.issueId)?.comment ?? null,
      }),
    tell: async (issueId, told, comment) => {
      const copy = all.get(issueId);
      if (copy) all.set(issueId, { ...copy, told, comment });
    },
    forget: async (issueId) => void all.delete(issueId),
  };
}

export function memoryEndings(...kept: Ending[]): Endings & { all: Ending[] } {
  const all = [...kept];
  return {
    all,
    of: async (issueId) =>
      all.filter((ending) => ending.issueId === issueId).toSorted((a, b) => b.sequence - a.sequence),
    keep: async (ending) => {
      const at = all.findIndex((it) => it.issueId === ending.issueId && it.sequence === ending.sequence);
      const known = all[at];
      if (!known) all.push(ending);
      else
        all[at] = {
          ...known,
          at: ending.at,
          outcome: ending.outcome ?? known.outcome,
          override: ending.override ?? known.override,
        };
    },
  };
}
