import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { resolutionShape } from '../fields/shapes/choice';
import { issueTypeShape } from '../fields/shapes/issue-type';
import { statusShape } from '../fields/shapes/status';
import { pageOf } from '../issues/page';
import type { Project, Site } from '../model';
import { administers, can } from '../people/permissions';
import { expandOf, listOf } from '../query';
import { unsupported } from '../refusal';
import { PROJECT_LIMITS as LIMITS } from './limits';
import { projectPropertyRoutes } from './properties';
import { priorityDetails, PROJECT_EXPANDS, projectAlone, projectDetails, typesWithStatuses } from './shape';
import { visibleProject } from './visible';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';

/** Projects, and the site's lists of statuses, priorities, resolutions and work types. */
export const projectRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/project/search',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}projects`),
    query: ['startAt', 'maxResults', 'id', 'keys', 'query', 'typeKey', 'action', 'expand'],
    run: ({ site, caller, query }) => {
      const seen = allowed(site, caller.accountId, query.get('action') ?? 'view');
      const page = pageOf(
        seen.filter((project) => wanted(project, query)),
        query,
        LIMITS.searchUsual,
        LIMITS.searchMost,
      );
      const expand = expandOf(query, PROJECT_EXPANDS);
      const self = `${site.baseUrl}/rest/api/3/project/search?startAt=${page.startAt}&maxResults=${page.maxResults}`;
      return ok({ self, ...page, values: page.values.map((project) => projectDetails(site, project, expand)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectIdOrKey}',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}projects`),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      expandOf(query, PROJECT_EXPANDS);
      return ok(projectAlone(site, visibleProject(site, caller, params['projectIdOrKey'] ?? '')));
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectIdOrKey}/statuses',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}projects`),
    run: ({ site, caller, params }) =>
      ok(typesWithStatuses(site, visibleProject(site, caller, params['projectIdOrKey'] ?? ''))),
  }),
  route({
    operation: 'GET /rest/api/3/status',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}workflow-statuses (statuses of workflows in use)`),
    run: ({ site }) => ok([...site.statuses.keys()].map((id) => statusShape(site, id))),
  }),
  route({
    operation: 'GET /rest/api/3/priority',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-priorities`),
    run: ({ site }) =>
      ok([...site.priorities].sort((a, b) => a.rank - b.rank).map((priority) => priorityDetails(site, priority))),
  }),
  route({
    operation: 'GET /rest/api/3/resolution',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-resolutions`),
    run: ({ site }) => ok(site.resolutions.map((resolution) => resolutionShape(site, resolution))),
  }),
  route({
    operation: 'GET /rest/api/3/issuetype',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-types (work types of projects the caller sees; all for an admin)`),
    run: ({ site, caller }) => {
      const seen = new Set(allowed(site, caller.accountId, 'view').flatMap((project) => project.issueTypeIds));
      return ok([...site.issueTypes.keys()].filter((id) => seen.has(id)).map((id) => issueTypeShape(site, id)));
    },
  }),
  ...projectPropertyRoutes,
];

/** The projects the account may view, browse, edit or create in, by key. */
function allowed(site: Site, accountId: string | null, action: string): Project[] {
  const may = (project: Project): boolean => {
    if (action === 'view')
      return can(site, accountId, 'BROWSE_PROJECTS', project) || administers(site, accountId, project);
    if (action === 'browse') return can(site, accountId, 'BROWSE_PROJECTS', project);
    if (action === 'edit') return administers(site, accountId, project);
    if (action === 'create') return can(site, accountId, 'CREATE_ISSUES', project);
    throw unsupported(`action=${action}`, 'GET /rest/api/3/project/search');
  };
  return [...site.projects.values()].filter(may).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function wanted(project: Project, query: URLSearchParams): boolean {
  const text = query.get('query')?.toLowerCase() ?? '';
  const among = (name: string, value: string): boolean =>
    query.get(name) === null || listOf(query, name).includes(value);
  return (
    among('id', project.id) &&
    among('keys', project.key) &&
    among('typeKey', project.typeKey) &&
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text))
  );
}
