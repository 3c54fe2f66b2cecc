import { z } from 'zod';
import { documented } from '../../evidence';
import type { Json } from '../../json';
import { noContent, route, type Answer, type Ask, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { flag } from '../issues/query';
import { readAppValues, type AppUpdate } from './read-app-values';
import { setAppValues } from './set-app-values';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/';
const query = ['generateChangelog', 'generateAppEvents'];

const value = z.json() as z.ZodType<Json>;
const update = z.object({ issueIds: z.array(z.int()), value });
const ofOne = z.object({ updates: z.array(update).optional() });
const ofMany = z.object({ updates: z.array(update.extend({ customField: z.string() })).optional() });

function perform({ site, caller, query }: Ask<unknown>, updates: AppUpdate[]): Answer {
  const how = {
    changelog: flag(query, 'generateChangelog', true),
    events: flag(query, 'generateAppEvents', true),
  };
  setAppValues(site, readAppValues(site, caller, updates), actingAs(caller), how);
  return noContent();
}

/** An app sets values of its own fields. No classic scope is asked for; `write:app-data:jira` is optional still. */
export const appValueRoutes: Route[] = [
  route<z.infer<typeof ofOne>>({
    operation: 'PUT /rest/api/3/app/field/{fieldIdOrKey}/value',
    scope: null,
    evidence: documented(`${DOC}#api-rest-api-3-app-field-fieldidorkey-value-put`),
    query,
    takes: ofOne,
    run(ask) {
      const customField = ask.params['fieldIdOrKey'] ?? '';
      // The field is judged also where nothing is to be set.
      const updates = [{ issueIds: [], value: null }, ...(ask.body.updates ?? [])];
      return perform(
        ask,
        updates.map((it) => ({ ...it, customField })),
      );
    },
  }),
  route<z.infer<typeof ofMany>>({
    operation: 'POST /rest/api/3/app/field/value',
    scope: null,
    evidence: documented(`${DOC}#api-rest-api-3-app-field-value-post`),
    query,
    takes: ofMany,
    run: (ask) => perform(ask, ask.body.updates ?? []),
  }),
];
