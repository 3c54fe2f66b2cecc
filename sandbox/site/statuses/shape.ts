import type { JsonObject } from '../../json';
import type { CategoryKey, Status } from '../model';

/** The categories in the words of the status and workflow API. */
export const CATEGORY_NAMES = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;
export const CATEGORY_KEYS: Record<(typeof CATEGORY_NAMES)[CategoryKey], CategoryKey> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

/** A status as the status API answers it. Statuses of company-managed projects are the whole site's. */
export const jiraStatus = ({ id, name, description, category }: Status): JsonObject => ({
  id,
  name,
  statusCategory: CATEGORY_NAMES[category],
  scope: { type: 'GLOBAL' },
  description: description ?? '',
});
