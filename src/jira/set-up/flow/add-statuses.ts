import { NEW } from '../../../domain/set-up/new-things';
import { NAME_OF } from '../../../domain/set-up/with-made';
import type { SiteStatus } from './document';
import type { Edit, KnownStatus, Task } from './edit';

/** References of statuses that are not made yet; they hold within one request. */
const REFERENCES = {
  [NEW.reentry]: '6f2c1d0e-4b7a-4c55-9d3f-000000000001',
  [NEW.waiting]: '6f2c1d0e-4b7a-4c55-9d3f-000000000002',
} as const;
const NAMES = { [NEW.reentry]: NAME_OF.reentry, [NEW.waiting]: NAME_OF.waiting } as const;

type New = keyof typeof NAMES;
const isNew = (id: string): id is New => Object.hasOwn(NAMES, id);

/** The id by which edits speak of a status: of a new one, its reference. */
export const idInFlow = (id: string): string => (isNew(id) ? REFERENCES[id] : id);

/** Jira takes what it is sent of a status that exists as a change of it, so that all is sent as it is. */
function siteStatus(id: string, known: readonly KnownStatus[]): SiteStatus {
  if (isNew(id)) return { name: NAMES[id], statusCategory: 'IN_PROGRESS', statusReference: REFERENCES[id] };
  const { name, statusCategory } = known.find((it) => it.id === id) ?? { name: id, statusCategory: 'IN_PROGRESS' };
  return { id, name, statusCategory, statusReference: id };
}

/** The waiting statuses and the re-entry status are in the workflow. */
export const addStatuses: Edit = (flow, { needs, known }) => {
  const wanted = [...needs.waiting, ...(needs.reentry === null ? [] : [needs.reentry])];
  let edited = flow;
  const missing = [];
  for (const id of new Set(wanted)) {
    const mine = idInFlow(id);
    const inFlow = edited.workflow.statuses.some(({ statusReference }) => {
      const status = edited.statuses.find((it) => it.statusReference === statusReference);
      return String(status?.id ?? statusReference) === mine;
    });
    if (inFlow) continue;
    const there = edited.statuses.find((it) => String(it.id ?? it.statusReference) === mine);
    const status = there ?? siteStatus(id, known);
    edited = {
      statuses: there ? edited.statuses : [...edited.statuses, status],
      workflow: {
        ...edited.workflow,
        statuses: [...edited.workflow.statuses, { statusReference: status.statusReference, properties: {} }],
      },
    };
    missing.push({ adds: 'status', status: status.name } as const);
  }
  return { flow: edited, missing };
};

/** The name of a status that work is to wait in or go through, and that is a Done status of the site. */
export const closedAmong = ({
  needs: { waiting, reentry },
  known,
}: Pick<Task, 'needs' | 'known'>): string | undefined =>
  known.find(
    ({ id, name, statusCategory }) =>
      statusCategory === 'DONE' &&
      [...waiting, reentry].some((it) =>
        it !== null && isNew(it) ? NAMES[it].toLowerCase() === name.toLowerCase() : it === id,
      ),
  )?.name;
