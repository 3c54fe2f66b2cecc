import type { PortalGroup, RequestType } from './wire';

export interface TypeGroup {
  id: string;
  name: string;
  types: RequestType[];
}

const has = (text: string, { name, description }: RequestType): boolean =>
  `${name} ${description}`.toLowerCase().includes(text.trim().toLowerCase());

/**
 * The kinds of requests by the portal's groups, in its order; one that stands in no group is hidden, and a group
 * without any is left out. `text` keeps those that speak of it.
 */
export const typesByGroup = (groups: readonly PortalGroup[], types: readonly RequestType[], text = ''): TypeGroup[] =>
  groups
    .map(({ id, name }) => ({
      id,
      name,
      types: types.filter((type) => type.groupIds.includes(id) && type.canCreateRequest !== false && has(text, type)),
    }))
    .filter((group) => group.types.length > 0);
