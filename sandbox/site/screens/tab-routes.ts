import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { note } from '../audit/note';
import { flag } from '../issues/query';
import type { Field, Screen } from '../model';
import { needsJiraAdmin, readableScreen, screenWith, tabOf } from './access';
import { addTab } from './add-tab';
import { availableFields, placeField, removeField } from './place-field';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tab-fields';
const SCREEN = '/rest/api/3/screens/{screenId}';
const FIELDS = `${SCREEN}/tabs/{tabId}/fields` as const;

/** The tabs of a screen and the fields on them. */
export const screenTabRoutes: Route[] = [
  route({
    operation: `GET ${SCREEN}/tabs`,
    scope: 'manage:jira-project',
    evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tabs'),
    query: ['projectKey'],
    run: ({ site, caller, params, query }) => {
      const { tabs } = readableScreen(site, caller, params['screenId'] ?? '', query.get('projectKey'));
      return ok(tabs.map(({ id, name }) => ({ id: Number(id), name })));
    },
  }),
  route({
    operation: `POST ${SCREEN}/tabs`,
    scope: 'manage:jira-project',
    evidence: assumed('That a new tab comes last is not documented, nor that two tabs cannot have one name.'),
    takes: z.strictObject({ name: z.string() }),
    run: ({ site, caller, params, body: { name } }) => {
      needsJiraAdmin(site, caller);
      const screen = screenWith(site, params['screenId'] ?? '');
      const { id } = addTab(site, screen, name);
      note(site, caller, { category: 'screens', object: item.screen(screen), summary: 'Screen updated' });
      return ok({ id: Number(id), name });
    },
  }),
  route({
    operation: `GET ${SCREEN}/availableFields`,
    scope: 'manage:jira-project',
    evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screens'),
    run: ({ site, caller, params }) => {
      needsJiraAdmin(site, caller);
      return ok(availableFields(site, screenWith(site, params['screenId'] ?? '')).map(shape));
    },
  }),
  route({
    operation: `GET ${FIELDS}`,
    scope: 'manage:jira-project',
    evidence: documented(DOCS),
    query: ['projectKey'],
    run: ({ site, caller, params, query }) => {
      const screen = readableScreen(site, caller, params['screenId'] ?? '', query.get('projectKey'));
      const { fieldIds } = tabOf(screen, params['tabId'] ?? '');
      return ok(fieldIds.flatMap((id) => site.fields.get(id) ?? []).map(shape));
    },
  }),
  route({
    operation: `POST ${FIELDS}`,
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS} (the field comes to the screen's projects too, unless skipFieldAssociation)`),
    query: ['skipFieldAssociation'],
    takes: z.strictObject({ fieldId: z.string() }),
    run: ({ site, caller, params, query, body: { fieldId } }) => {
      needsJiraAdmin(site, caller);
      const screen = screenWith(site, params['screenId'] ?? '');
      const tab = tabOf(screen, params['tabId'] ?? '');
      const field = placeField(site, screen, tab, fieldId, flag(query, 'skipFieldAssociation'));
      note(site, caller, { ...placed(screen, field), summary: 'Field added to screen' });
      return ok(shape(field));
    },
  }),
  route({
    operation: `DELETE ${FIELDS}/{id}`,
    scope: 'manage:jira-project',
    evidence: assumed(
      'Summary can be removed here like any other field; whether Jira holds on to it is not documented.',
    ),
    run: ({ site, caller, params }) => {
      needsJiraAdmin(site, caller);
      const screen = screenWith(site, params['screenId'] ?? '');
      const id = params['id'] ?? '';
      removeField(tabOf(screen, params['tabId'] ?? ''), id);
      const field = site.fields.get(id) ?? { id, name: id };
      note(site, caller, { ...placed(screen, field), summary: 'Field removed from screen' });
      return noContent();
    },
  }),
];

/** A field that comes to a screen or leaves it, for the audit log. */
const placed = (screen: Screen, field: { id: string; name: string }) => ({
  category: 'screens',
  object: item.screen(screen),
  about: [item.field(field)],
});

const shape = ({ id, name }: Field): JsonObject => ({ id, name });
