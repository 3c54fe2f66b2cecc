import type { Json } from '../../json';
import { refuse } from '../refusal';
import { LIMITS } from './limits';

/** Throws 400 for a key or a value that Jira does not keep. */
export function checkProperty(key: string, value: Json): void {
  if (key === '' || key.length > LIMITS.key)
    throw refuse(400, `The property key must be between 1 and ${LIMITS.key} characters long.`);
  if (JSON.stringify(value).length > LIMITS.value)
    throw refuse(400, `The length of the property value must be no longer than ${LIMITS.value} characters.`);
}
