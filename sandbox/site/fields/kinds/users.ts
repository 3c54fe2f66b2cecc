import type { Json } from '../../../json';
import type { RawValue } from '../../model';
import { userShape } from '../shapes/user';
import { InvalidValue, NOTHING, type Kind } from '../kind';

/** The account ids of a field with several people. */
export const accountsIn = (raw: RawValue): string[] =>
  Array.isArray(raw) ? (raw as unknown[]).filter((it) => typeof it === 'string') : [];

function accountOf(wire: Json): string {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire))
    throw new InvalidValue('data was not an object');
  const id = wire['accountId'] ?? wire['id'];
  if (typeof id !== 'string') throw new InvalidValue("The 'accountId' of a user must be given");
  return id;
}

/** Several people: request participants, approvers. The history holds their ids and names as lists. */
export const users: Kind = {
  type: 'array',
  items: 'user',
  shape: (raw, { site }) => accountsIn(raw).map((id) => userShape(site, id)),
  parse(wire, { site }) {
    if (wire === null) return [];
    if (!Array.isArray(wire)) throw new InvalidValue('data was not an array');
    const ids = [...new Set(wire.map(accountOf))];
    const unknown = ids.find((id) => !site.users.has(id));
    if (unknown !== undefined) throw new InvalidValue(`User '${unknown}' does not exist.`);
    return ids;
  },
  describe(raw, site) {
    const ids = accountsIn(raw);
    if (ids.length === 0) return NOTHING;
    return { id: ids.join(', '), text: ids.map((id) => site.users.get(id)?.displayName ?? id).join(', ') };
  },
};
