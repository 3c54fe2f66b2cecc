import { LIMITS } from '../limits';
import { InvalidValue, textOf, type Kind } from '../kind';

/** The title: one line, required. */
export const summary: Kind = {
  type: 'string',
  shape: textOf,
  parse(wire) {
    if (wire !== null && typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    const text = (wire ?? '').trim();
    if (text === '') throw new InvalidValue('You must specify a summary of the issue.');
    if (/[\r\n]/.test(text)) throw new InvalidValue('The summary is invalid because it contains newline characters.');
    if (text.length > LIMITS.summary) throw new InvalidValue(`Summary can't exceed ${LIMITS.summary} characters.`);
    return text;
  },
  describe: (raw) => ({ id: null, text: textOf(raw) }),
};
