import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor';
import type { Json } from '../../json';
import type { Issue, Site } from '../model';
import { tell } from '../issues/record';

/**
 * Sets an issue property; it is no field: no history, and `updated` stays. Setting what is already so
 * tells nobody.
 */
export function setProperty(site: Site, issue: Issue, key: string, value: Json, actor: Actor): 'created' | 'updated' {
  const known = Object.hasOwn(issue.properties, key);
  if (known && isDeepStrictEqual(issue.properties[key], value)) return 'updated';
  issue.properties[key] = value;
  issue.version++;
  tell(site, actor, { kind: 'property-set', issue, key });
  return known ? 'updated' : 'created';
}

/** Removes an issue property. Answers false when there was none. */
export function deleteProperty(site: Site, issue: Issue, key: string, actor: Actor): boolean {
  if (!Object.hasOwn(issue.properties, key)) return false;
  delete issue.properties[key];
  issue.version++;
  tell(site, actor, { kind: 'property-set', issue, key });
  return true;
}
