import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import { pageOf } from '../issues/page';
import type { Project, Site } from '../model';
import { listOf } from '../query';
import { refuse } from '../refusal';
import { needsJiraAdmin } from './access';
import { changeScreenScheme } from './change-scheme';
import { SCREEN_LIMITS as LIMITS } from './limits';
import { allSchemes, schemesOf, type ScreenScheme } from './schemes';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';
const PAGE = ['startAt', 'maxResults'] as const;

/** Which screens the work types of which project use. Projects without screens of their own are left out. */
export const screenSchemeRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/screenscheme',
    scope: 'manage:jira-project',
    evidence: assumed(
      'Each project has screen schemes of its own, one for each set of screens; a site may share them.',
    ),
    query: [...PAGE, 'id', 'queryString'],
    run: ({ site, caller, query }) => {
      needsJiraAdmin(site, caller);
      const text = query.get('queryString')?.toLowerCase() ?? '';
      const found = allSchemes(site).filter((it) => among(query, 'id', it.id) && it.name.toLowerCase().includes(text));
      const page = pageOf(found, query, LIMITS.schemesUsual, LIMITS.schemesMost);
      return ok({ ...page, values: page.values.map(schemeShape) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuetypescreenscheme',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}issue-type-screen-schemes`),
    query: [...PAGE, 'id', 'queryString'],
    run: ({ site, caller, query }) => {
      needsJiraAdmin(site, caller);
      const text = query.get('queryString')?.toLowerCase() ?? '';
      const found = withScreens(site)
        .map(typeScheme)
        .filter((it) => among(query, 'id', it.id) && it.name.toLowerCase().includes(text));
      return ok({ ...pageOf(found, query, LIMITS.typeSchemesUsual, LIMITS.typeSchemesMost) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuetypescreenscheme/mapping',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}issue-type-screen-schemes (which screen scheme a work type has)`),
    query: [...PAGE, 'issueTypeScreenSchemeId'],
    run: ({ site, caller, query }) => {
      needsJiraAdmin(site, caller);
      const items = withScreens(site)
        .filter(({ id }) => among(query, 'issueTypeScreenSchemeId', id))
        .flatMap((project) => schemesOf(project).flatMap((scheme) => mapping(project, scheme)));
      return ok({ ...pageOf(items, query, LIMITS.typeSchemesUsual, LIMITS.typeSchemesMost) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuetypescreenscheme/project',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}issue-type-screen-schemes`),
    query: [...PAGE, 'projectId'],
    run: ({ site, caller, query }) => {
      needsJiraAdmin(site, caller);
      const asked = listOf(query, 'projectId');
      if (asked.length === 0) throw refuse(400, "The 'projectId' query parameter is required.");
      const found = withScreens(site)
        .filter(({ id }) => asked.includes(id))
        .map((project) => ({ issueTypeScreenScheme: typeScheme(project), projectIds: [project.id] }));
      return ok({ ...pageOf(found, query, LIMITS.typeSchemesUsual, LIMITS.typeSchemesMost) });
    },
  }),
  changeScreenScheme,
];

const among = (query: URLSearchParams, name: string, id: string): boolean =>
  query.get(name) === null || listOf(query, name).includes(id);

const withScreens = (site: Site): Project[] => [...site.projects.values()].filter(({ screens }) => screens);

const typeScheme = ({ id, key }: Project) => ({ id, name: `${key}: Issue Type Screen Scheme`, description: '' });

const mapping = (project: Project, { id, issueTypeIds }: ScreenScheme): JsonObject[] =>
  issueTypeIds.map((issueTypeId) => ({ issueTypeScreenSchemeId: project.id, issueTypeId, screenSchemeId: id }));

const schemeShape = ({ id, name, description, screens }: ScreenScheme): JsonObject => ({
  id: Number(id),
  name,
  description,
  screens: Object.fromEntries(
    Object.entries(screens).flatMap(([kind, screen]) => (screen === undefined ? [] : [[kind, Number(screen)]])),
  ),
});
