import { array, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Errand } from '../ports';
import { storedLinkedDesks } from '../storage/linked-desks';

const Statuses = type({
  associatedStatuses: array(type({ id: string(), statusCategory: type({ key: string() }) })),
});

interface Item {
  readonly field?: string | undefined;
  readonly fieldId?: string | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What happened to a work item, as an event tells. */
export interface Happened {
  readonly issueId: string;
  readonly at: number;
  readonly what: 'created' | 'changed' | 'deleted';
  readonly items: readonly Item[];
  /** Where it is, and where it was. */
  readonly projects: readonly string[];
}

/**
 * Did it go into or out of Done, or to another project? Asked again of what a filter let through that it could not
 * judge, as far as the event tells of which category its statuses are.
 */
function flips(event: unknown, items: readonly Item[]): boolean {
  if (items.some(({ field, fieldId }) => (fieldId ?? field) === 'project')) return true;
  const moves = items.filter(({ field, fieldId }) => (fieldId ?? field) === 'status');
  if (!is(event, Statuses)) return moves.length > 0;
  const done = event.associatedStatuses.filter(({ statusCategory: { key } }) => key === 'done').map(({ id }) => id);
  return moves.some(({ from, to }) => done.includes(from ?? '') !== done.includes(to ?? ''));
}

/** What an event in a project that is no desk is to desks that have work done there. `null`: nothing. */
export async function linkedErrand(
  event: unknown,
  { issueId, at, what, items, projects }: Happened,
): Promise<Errand | null> {
  if (what === 'created' || (what === 'changed' && !flips(event, items))) return null;
  for (const projectId of projects) {
    const desks = await storedLinkedDesks.of(projectId);
    if (desks.length > 0) return { issueId, projectId, cause: what === 'deleted' ? 'deleted' : 'linked-item', at };
  }
  return null;
}
