import { requestTypeFieldValue } from '../../jsm/request-type-field';
import type { RequestType, Site } from '../../model';
import { InvalidValue, NOTHING, textOf, type Kind } from '../kind';

function requestTypeNamed(site: Site, id: string): RequestType | undefined {
  for (const { serviceDesk } of site.projects.values()) {
    const found = serviceDesk?.requestTypes.find((it) => it.id === id);
    if (found) return found;
  }
  return undefined;
}

/** JSM's Request Type: read as an object, written as the bare id. */
export const requestType: Kind = {
  type: 'sd-customerrequesttype',
  raw: (_site, issue) => issue.requestTypeId ?? null,
  shape: (_raw, { site, issue, viewer }) => requestTypeFieldValue(site, issue, viewer.accountId),
  parse(wire, { project }) {
    if (wire === null) return null;
    if (typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    if (!project.serviceDesk?.requestTypes.some((it) => it.id === wire))
      throw new InvalidValue('The request type selected is not valid.');
    return wire;
  },
  describe(raw, site) {
    const id = textOf(raw);
    return id === null ? NOTHING : { id, text: requestTypeNamed(site, id)?.name ?? null };
  },
};
