import type { Json } from '../../../json';
import { adfHtml } from '../../adf/html';
import { isAdf } from '../../adf/judge';
import { adfText } from '../../adf/text';
import { LIMITS } from '../limits';
import { InvalidValue, type Kind } from '../kind';

/** Rich text (the description): an ADF document. A plain string is refused, as in version 3 of the API. */
export const adf: Kind = {
  type: 'string',
  shape: (raw) => raw as Json,
  rendered: (raw) => (raw === null ? '' : adfHtml(raw as Json)),
  parse(wire) {
    if (wire === null) return null;
    if (!isAdf(wire))
      throw new InvalidValue('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
    if (JSON.stringify(wire).length > LIMITS.adf)
      throw new InvalidValue('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
    return wire;
  },
  describe: (raw) => ({ id: null, text: raw === null ? null : adfText(raw as Json) }),
};
