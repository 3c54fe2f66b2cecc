import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { created, noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { note } from '../audit/note';
import { pageOf } from '../issues/page';
import type { Screen } from '../model';
import { expandOf, listOf } from '../query';
import { refuse } from '../refusal';
import { needsJiraAdmin, screenWith } from './access';
import { SCREEN_LIMITS as LIMITS } from './limits';
import { projectsOn, tabWith } from './schemes';
import { screenSchemeRoutes } from './scheme-routes';
import { screenTabRoutes } from './tab-routes';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screens';
const ScreenDetails = z.strictObject({
  name: z.string().max(LIMITS.nameCharacters),
  description: z.string().max(LIMITS.descriptionCharacters).default(''),
});

/** Screens and what is on them. Only who administers Jira changes them, since projects share them. */
export const screenRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/screens',
    scope: 'manage:jira-project',
    evidence: documented(DOCS),
    query: ['startAt', 'maxResults', 'id', 'queryString'],
    run: ({ site, caller, query }) => {
      needsJiraAdmin(site, caller);
      const ids = listOf(query, 'id');
      const text = query.get('queryString')?.toLowerCase() ?? '';
      const found = [...site.screens.values()].filter(
        ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(text),
      );
      const page = pageOf(found, query, LIMITS.screensUsual, LIMITS.screensMost);
      return ok({ ...page, values: page.values.map(shape) });
    },
  }),
  route({
    operation: 'POST /rest/api/3/screens',
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS} (a new screen has one tab)`),
    takes: ScreenDetails,
    run: ({ site, caller, body: { name, description } }) => {
      needsJiraAdmin(site, caller);
      if (name.trim() === '') throw refuse(400, 'The screen name must not be empty.');
      if ([...site.screens.values()].some((screen) => screen.name === name))
        throw refuse(400, 'A screen with this name already exists.');
      let id = site.nextId('screen');
      while (site.screens.has(id)) id = site.nextId('screen');
      const screen: Screen = { id, name, description, tabs: [{ id, name: 'Field Tab', fieldIds: [] }] };
      site.screens.set(id, screen);
      note(site, caller, { category: 'screens', summary: 'Screen created', object: item.screen(screen) });
      return created(shape(screen));
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/screens/{screenId}',
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS} (not while a screen scheme or a workflow uses it)`),
    run: ({ site, caller, params }) => {
      needsJiraAdmin(site, caller);
      const screen = screenWith(site, params['screenId'] ?? '');
      const { id } = screen;
      if (projectsOn(site, id).length > 0) throw refuse(400, 'The screen is used in a screen scheme.');
      if ([...site.workflows.values()].some(({ transitions }) => transitions.some((it) => it.screenId === id)))
        throw refuse(400, 'The screen is used in a workflow.');
      site.screens.delete(id);
      note(site, caller, { category: 'screens', summary: 'Screen deleted', object: item.screen(screen) });
      return noContent();
    },
  }),
  route({
    operation: 'GET /rest/api/3/field/{fieldId}/screens',
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS} (an unknown field is on no screen)`),
    query: ['startAt', 'maxResults', 'expand'],
    run: ({ site, caller, params, query }) => {
      needsJiraAdmin(site, caller);
      const withTab = expandOf(query, ['tab'] as const).has('tab');
      const found = [...site.screens.values()].flatMap((screen): JsonObject[] => {
        const tab = tabWith(screen, params['fieldId'] ?? '');
        if (!tab) return [];
        return [{ ...shape(screen), ...(withTab ? { tab: { id: Number(tab.id), name: tab.name } } : {}) }];
      });
      return ok({ ...pageOf(found, query, LIMITS.screensUsual, LIMITS.screensMost) });
    },
  }),
  ...screenTabRoutes,
  ...screenSchemeRoutes,
];

const shape = ({ id, name, description }: Screen): JsonObject => ({ id: Number(id), name, description });
