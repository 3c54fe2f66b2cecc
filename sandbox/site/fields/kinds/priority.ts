import { choose } from '../choose';
import { priorityShape } from '../shapes/choice';
import { InvalidValue, NOTHING, type Kind } from '../kind';

export const priority: Kind = {
  type: 'priority',
  shape(raw, { site }) {
    const found = site.priorities.find((it) => it.id === raw);
    return found ? priorityShape(site, found) : null;
  },
  parse(wire, { site }) {
    if (wire === null) throw new InvalidValue('Priority is required.');
    return choose(
      site.priorities,
      wire,
      'name',
      'Specify the Priority (id or name) in string format',
      'The priority selected is invalid.',
    ).id;
  },
  describe(raw, site) {
    const found = site.priorities.find((it) => it.id === raw);
    return found ? { id: found.id, text: found.name } : NOTHING;
  },
  allowed: (site) => site.priorities.map((it) => priorityShape(site, it)),
};
