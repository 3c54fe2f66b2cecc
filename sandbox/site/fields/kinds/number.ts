import { InvalidValue, type Kind } from '../kind';

/** A number: Jira's number field and an app's number field. */
export const number: Kind = {
  type: 'number',
  shape: (raw) => (typeof raw === 'number' ? raw : null),
  parse(wire) {
    if (wire === null) return null;
    if (typeof wire !== 'number') throw new InvalidValue('Operation value must be a number');
    return wire;
  },
  describe: (raw) => ({ id: null, text: typeof raw === 'number' ? String(raw) : null }),
};
