import { LIMITS } from '../limits';
import { InvalidValue, textOf, type Kind } from '../kind';

/** A line of text: Jira's text field and an app's string field. The history keeps texts only, no ids. */
export const string: Kind = {
  type: 'string',
  shape: textOf,
  parse(wire) {
    if (wire === null || wire === '') return null;
    if (typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    if (wire.length > LIMITS.text)
      throw new InvalidValue(
        `The entered text is too long. It exceeds the allowed limit of ${LIMITS.text} characters.`,
      );
    return wire;
  },
  describe: (raw) => ({ id: null, text: textOf(raw) }),
};
