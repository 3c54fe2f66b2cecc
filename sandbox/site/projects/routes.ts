import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { pageOf } from '../issues/page';
import type { Project, Site } from '../model';
import { administers, can } from '../people/permissions';
import { expandOf, listOf } from '../query';
import { refuse, unsupported } from '../refusal';
import { archiveRoutes } from './archive';
import { PROJECT_LIMITS as LIMITS } from './limits';
import { permissionSchemeRoutes } from './permission-scheme';
import { projectPropertyRoutes } from './properties';
import { roleRoutes } from './roles';
import { PROJECT_EXPANDS, projectAlone, projectDetails, typesWithStatuses } from './shape';
import { visibleProject } from './visible';
import { vocabularyRoutes } from './vocabulary';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects';

/** Projects and what belongs to them. */
export const projectRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/project/search',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS} (live projects unless others are asked for)`),
    query: ['startAt', 'maxResults', 'orderBy', 'id', 'keys', 'query', 'typeKey', 'action', 'status', 'expand'],
    run: ({ site, caller, query }) => {
      const seen = projectsFor(site, caller.accountId, query.get('action') ?? 'view');
      const found = seen.filter((project) => wanted(project, query)).sort(inOrder(query.get('orderBy') ?? 'key'));
      const page = pageOf(found, query, LIMITS.searchUsual, LIMITS.searchMost);
      const expand = expandOf(query, PROJECT_EXPANDS);
      const self = `${site.baseUrl}/rest/api/3/project/search?startAt=${page.startAt}&maxResults=${page.maxResults}`;
      return ok({ self, ...page, values: page.values.map((project) => projectDetails(site, project, expand)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectIdOrKey}',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS} (an archived project is still read by who might before)`),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      expandOf(query, PROJECT_EXPANDS);
      return ok(projectAlone(site, visibleProject(site, caller, params['projectIdOrKey'] ?? '')));
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectIdOrKey}/statuses',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) =>
      ok(typesWithStatuses(site, visibleProject(site, caller, params['projectIdOrKey'] ?? ''))),
  }),
  ...archiveRoutes,
  ...vocabularyRoutes,
  ...roleRoutes,
  ...permissionSchemeRoutes,
  ...projectPropertyRoutes,
];

/** The projects the account may view, browse, edit or create in. */
function projectsFor(site: Site, accountId: string | null, action: string): Project[] {
  const may = (project: Project): boolean => {
    if (action === 'view')
      return can(site, accountId, 'BROWSE_PROJECTS', project) || administers(site, accountId, project);
    if (action === 'browse') return can(site, accountId, 'BROWSE_PROJECTS', project);
    if (action === 'edit') return administers(site, accountId, project);
    if (action === 'create') return can(site, accountId, 'CREATE_ISSUES', project);
    throw unsupported(`action=${action}`, 'GET /rest/api/3/project/search');
  };
  return [...site.projects.values()].filter(may);
}

function wanted(project: Project, query: URLSearchParams): boolean {
  const text = query.get('query')?.toLowerCase() ?? '';
  const among = (name: string, value: string): boolean =>
    query.get(name) === null || listOf(query, name).includes(value);
  return (
    among('id', project.id) &&
    among('keys', project.key) &&
    among('typeKey', project.typeKey) &&
    (query.get('status') === null ? !project.archived : among('status', project.archived ? 'archived' : 'live')) &&
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text))
  );
}

function inOrder(orderBy: string): (a: Project, b: Project) => number {
  const [, sign, by] = /^([+-]?)(key|name)$/.exec(orderBy) ?? [];
  if (by === undefined) {
    if (/^[+-]?[a-zA-Z]+$/.test(orderBy)) throw unsupported(`orderBy=${orderBy}`, 'GET /rest/api/3/project/search');
    throw refuse(400, `The value '${orderBy}' of parameter 'orderBy' is not a known order.`);
  }
  const of = (project: Project): string => (by === 'name' ? project.name.toLowerCase() : project.key);
  return (a, b) => (sign === '-' ? -1 : 1) * (of(a) < of(b) ? -1 : 1);
}
