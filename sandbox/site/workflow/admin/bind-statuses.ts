import type { Site, Status } from '../../model';
import { nameProblem } from '../../statuses/keep-statuses';
import { CATEGORY_KEYS } from '../../statuses/shape';
import type { Problem } from './problem';
import type { SentStatus } from './request';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The statuses a request speaks of, by its own references for them. New ones are in no list of the site yet. */
export type Bound = Map<string, Status>;

function problemOf(site: Site, sent: SentStatus, all: readonly SentStatus[]): Omit<Problem, 'type'> | undefined {
  const { statusReference, id, name } = sent;
  if (all.filter((it) => it.statusReference === statusReference).length > 1)
    return { code: 'NON_UNIQUE_STATUS_REFERENCE', message: 'You must use a unique status reference.' };
  if (!UUID.test(statusReference) && statusReference !== id)
    return { code: 'INVALID_STATUS_REFERENCE', message: 'The status reference must be a UUID.' };
  if (id !== undefined && !site.statuses.has(id))
    return { code: 'STATUS_NOT_FOUND', message: `The status '${id}' does not exist.` };
  const again = all.some((it) => it !== sent && it.name.trim().toLowerCase() === name.trim().toLowerCase());
  const message = again ? 'You must use a unique status name.' : nameProblem(site, name, id);
  return message === undefined ? undefined : { code: 'NON_UNIQUE_STATUS_NAME', message };
}

/** What is wrong with the statuses sent. A status that exists is bound by its id: its name alone is a taken name. */
export const statusProblems = (site: Site, sent: readonly SentStatus[]): Problem[] =>
  sent.flatMap((it) => {
    const found = problemOf(site, it, sent);
    return found
      ? [{ ...found, type: 'STATUS' as const, elementReference: { statusReference: it.statusReference } }]
      : [];
  });

/** Statuses by reference, as they would be. `newId` names those that are new. */
export const bindStatuses = (site: Site, sent: readonly SentStatus[], newId: () => string): Bound =>
  new Map(
    sent.map(({ statusReference, id, name, statusCategory, description }) => [
      statusReference,
      {
        properties: {},
        ...(id === undefined ? {} : site.statuses.get(id)),
        id: id ?? newId(),
        name: name.trim(),
        category: CATEGORY_KEYS[statusCategory],
        ...(description === undefined ? {} : { description }),
      },
    ]),
  );
