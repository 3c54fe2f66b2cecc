import type { Json } from '../../../json';
import { InvalidValue, NOTHING, type Kind } from '../kind';
import { accountsIn as idsIn } from './users';

function idOf(wire: Json): string {
  if (typeof wire === 'number' || typeof wire === 'string') return String(wire);
  throw new InvalidValue('Operation value must be a number');
}

/** Organizations a request is shared with: written as a list of ids, read as objects. */
export const organizations: Kind = {
  type: 'array',
  items: 'sd-customerorganization',
  shape: (raw, { site }) =>
    idsIn(raw).flatMap((id) => {
      const found = site.organizations.get(id);
      if (!found) return [];
      const self = `${site.baseUrl}/rest/servicedeskapi/organization/${id}`;
      return [{ id, name: found.name, uuid: found.uuid, _links: { self } }];
    }),
  parse(wire, { site, project }) {
    if (wire === null) return [];
    if (!Array.isArray(wire)) throw new InvalidValue('data was not an array');
    const ids = [...new Set(wire.map(idOf))];
    const desk = project.serviceDesk?.id ?? '';
    const unknown = ids.find((id) => !site.organizations.get(id)?.serviceDeskIds.has(desk));
    if (unknown !== undefined) throw new InvalidValue(`Organization '${unknown}' is not one of this service desk.`);
    return ids;
  },
  describe(raw, site) {
    const ids = idsIn(raw);
    if (ids.length === 0) return NOTHING;
    return { id: ids.join(', '), text: ids.map((id) => site.organizations.get(id)?.name ?? id).join(', ') };
  },
};
