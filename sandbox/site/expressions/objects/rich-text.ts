import type { Json } from '../../../json';
import { isAdf } from '../../adf/judge';
import { adfText } from '../../adf/text';
import { ExpressionError } from '../expression-error';
import { Callable, toJson, type HostObject } from '../values';
import { free, typed } from './typed';

/** RichText: a document of which an expression reads the plain text. */
export const richText = (document: Json): HostObject =>
  typed('RichText', undefined, { plainText: free(() => adfText(document)) }, { toJson: () => document });

/** RichText of a value that may be unset. */
export const richTextOrNull = (document: Json | undefined): HostObject | null =>
  document === undefined || document === null ? null : richText(document);

/** `new RichText(adf)`, for custom fields of several lines. */
export const richTextConstructor = new Callable('RichText', ([map = null]) => {
  const document = toJson(map);
  if (!isAdf(document)) throw new ExpressionError('new RichText needs a Map in the Atlassian Document Format.', 'type');
  return richText(document);
});
