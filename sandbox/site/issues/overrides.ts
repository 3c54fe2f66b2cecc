import type { Caller } from '../caller';
import type { Site } from '../model';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';
import { flag } from './query';

/** Query parameters with which an app looks past screens, or past a status that refuses edits. */
export const OVERRIDES = ['overrideScreenSecurity', 'overrideEditableFlag'] as const;

export interface Overrides {
  screens: boolean;
  editableFlag: boolean;
}

/**
 * The overrides asked for. Throws 403 unless an app asks that administers Jira itself, or acts for somebody
 * who does: a person's own client may not, not even an administrator's.
 */
export function overridesIn(site: Site, caller: Caller, query: URLSearchParams): Overrides {
  const [screens, editableFlag] = OVERRIDES.map((name) => flag(query, name));
  if ((screens || editableFlag) && !(caller.app && administersSite(site, caller.accountId)))
    throw refuse(403, 'You do not have permission to override screen security or the editable flag.');
  return { screens: screens ?? false, editableFlag: editableFlag ?? false };
}
