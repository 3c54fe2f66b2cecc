import { LIMITS } from '../limits';
import { InvalidValue, type Kind } from '../kind';
import type { RawValue } from '../../model';

export const labelsIn = (raw: RawValue): string[] =>
  Array.isArray(raw) ? (raw as unknown[]).filter((it) => typeof it === 'string') : [];

/** Labels: words without spaces; the history tells the whole list before and after. */
export const labels: Kind = {
  type: 'array',
  items: 'string',
  shape: labelsIn,
  parse(wire) {
    if (wire === null) return [];
    if (!Array.isArray(wire)) throw new InvalidValue('data was not an array');
    const words = wire.map((it) => {
      if (typeof it !== 'string') throw new InvalidValue('Operation value must be a string');
      if (/\s/.test(it)) throw new InvalidValue(`The label '${it}' contains spaces which is invalid.`);
      if (it.length > LIMITS.label)
        throw new InvalidValue(
          `The label '${it}' exceeds the maximum length for a single label of ${LIMITS.label} characters.`,
        );
      return it;
    });
    return [...new Set(words.filter((it) => it !== ''))];
  },
  describe: (raw) => ({ id: null, text: labelsIn(raw).join(' ') }),
};
