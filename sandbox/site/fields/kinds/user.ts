import type { Json } from '../../../json';
import { can } from '../../people/permissions';
import { userShape } from '../shapes/user';
import { InvalidValue, NOTHING, textOf, type Kind, type Writing } from '../kind';

/** The account id in what a client sends for a person, `null` to clear. */
function accountIn(wire: Json): string | null {
  if (wire === null) return null;
  if (typeof wire !== 'object' || Array.isArray(wire)) throw new InvalidValue('data was not an object');
  const id = wire['accountId'] !== undefined ? wire['accountId'] : wire['id'];
  if (id === null) return null;
  if (typeof id !== 'string') throw new InvalidValue("The 'accountId' of a user must be given");
  return id;
}

/** Throws InvalidValue when the person does not exist or may not be assigned issues there. */
export function assertAssignable({ site, project, issue }: Writing, accountId: string): void {
  if (!site.users.get(accountId)) throw new InvalidValue(`User '${accountId}' does not exist.`);
  if (!can(site, accountId, 'ASSIGNABLE_USER', project, issue))
    throw new InvalidValue(`User '${accountId}' cannot be assigned issues.`);
}

/** A person: assignee, reporter, and user pickers. `accountId: "-1"` as assignee is the project's default: nobody. */
export const user: Kind = {
  type: 'user',
  shape: (raw, { site }) => userShape(site, textOf(raw)),
  parse(wire, writing) {
    const id = accountIn(wire);
    if (writing.field.id === 'assignee') {
      if (id === null || id === '-1') return null;
      assertAssignable(writing, id);
      return id;
    }
    if (id === null && writing.field.id === 'reporter') throw new InvalidValue('Reporter is required.');
    if (id !== null && !writing.site.users.has(id)) throw new InvalidValue(`User '${id}' does not exist.`);
    return id;
  },
  describe(raw, site) {
    const id = textOf(raw);
    return id === null ? NOTHING : { id, text: site.users.get(id)?.displayName ?? id };
  },
};
