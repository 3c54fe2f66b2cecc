import type { Json, JsonObject } from '../../../json';
import type { CategoryKey, Site } from '../../model';

/** Ids, colours and names of Jira's status categories: the same on every site. */
const CATEGORIES: Record<CategoryKey, { id: number; colorName: string; name: string }> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

function categoryShape(site: Site, key: CategoryKey): JsonObject {
  const { id, colorName, name } = CATEGORIES[key];
  return { self: `${site.baseUrl}/rest/api/3/statuscategory/${id}`, id, key, colorName, name };
}

/** The categories a status may have. */
export const categoriesShape = (site: Site): JsonObject[] =>
  (['new', 'indeterminate', 'done'] as const).map((key) => categoryShape(site, key));

/** A status with its category, as in an issue or as a transition's `to`; `null` for an unknown id. */
export function statusShape(site: Site, statusId: string): Json {
  const status = site.statuses.get(statusId);
  if (!status) return null;
  return {
    self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description ?? '',
    iconUrl: `${site.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory: categoryShape(site, status.category),
  };
}
