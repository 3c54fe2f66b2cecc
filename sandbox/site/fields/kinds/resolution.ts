import { choose } from '../choose';
import { resolutionShape } from '../shapes/choice';
import { NOTHING, type Kind } from '../kind';

export const resolution: Kind = {
  type: 'resolution',
  shape(raw, { site }) {
    const found = site.resolutions.find((it) => it.id === raw);
    return found ? resolutionShape(site, found) : null;
  },
  parse(wire, { site }) {
    if (wire === null) return null;
    return choose(
      site.resolutions,
      wire,
      'name',
      'Specify the Resolution (id or name) in string format',
      'The resolution selected is invalid.',
    ).id;
  },
  describe(raw, site) {
    const found = site.resolutions.find((it) => it.id === raw);
    return found ? { id: found.id, text: found.name } : NOTHING;
  },
  allowed: (site) => site.resolutions.map((it) => resolutionShape(site, it)),
};
