import type { JqlField, Scope } from '../scope';
import { named } from './issue-key';
import { linkSides } from '../link-sides';
import { choiceField } from './choice';

const side = (typeId: string, end: string): string => `${typeId} ${end}`;

/** How an issue's links read: by the type's name or by either description. */
export const linkTypeField: JqlField = {
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  test(clause, scope) {
    const sides = readSides(scope);
    const field = choiceField({
      name: 'issueLinkType',
      ids: (issue) => [...(sides.get(issue.id) ?? [])],
      find: (value, { site }) => linkSides(site, value).map(({ typeId, end }) => side(typeId, end)),
    });
    return field.test(clause, scope);
  },
};

/** Per issue, the ends of links it is at: read once for a query. */
function readSides(scope: Scope): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  const add = (id: string, what: string): void => void (sides.get(id) ?? sides.set(id, new Set()).get(id)!).add(what);
  for (const { typeId, inward, outward } of scope.links()) {
    add(inward, side(typeId, 'inward'));
    add(outward, side(typeId, 'outward'));
  }
  return sides;
}

/** The issue above: its parent, or what a subtask belongs to. */
export const parentField: JqlField = choiceField({
  name: 'parent',
  ids: ({ values: { parent } }) => (typeof parent === 'string' ? [parent] : []),
  find: (value, scope) => [named({ kind: 'value', value }, 'parent', scope).id],
});
