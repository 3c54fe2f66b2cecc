import { assumed, documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { categoriesShape, statusShape } from '../fields/shapes/status';
import { pageOf } from '../issues/page';
import type { Site, Status } from '../model';
import { refuse } from '../refusal';
import { needsAnyAdmin, needsSiteAdmin } from '../workflow/admin/access';
import { CURSOR_QUERY, usagePage } from '../workflow/admin/cursor';
import { workflowId } from '../workflow/identity';
import { projectsUsing, typesUsing } from '../workflow/usages';
import { statusNamed, workflowsWith } from './keep-statuses';
import { STATUS_LIMITS as LIMITS } from './limits';
import { CATEGORY_KEYS, jiraStatus } from './shape';

export const STATUS_DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-status/';
const OLD_DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-statuses/';
const scope = 'manage:jira-configuration';

/** Between one and fifty values of a parameter. */
export function severalOf(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name);
  if (values.length < 1 || values.length > LIMITS.atOnce)
    throw refuse(400, `Provide between 1 and ${LIMITS.atOnce} values of '${name}'.`);
  return values;
}

function categoryIn(query: URLSearchParams) {
  const name = query.get('statusCategory');
  if (name === null) return undefined;
  const found = Object.entries(CATEGORY_KEYS).find(([key]) => key === name.toUpperCase());
  if (!found) throw refuse(400, `The status category '${name}' does not exist.`);
  return found[1];
}

function usedStatus(site: Site, id = ''): Status {
  const found = site.statuses.get(id);
  if (!found) throw refuse(404, `The status with id '${id}' was not found.`);
  return found;
}

const USAGES = '/rest/api/3/statuses/{statusId}';
const usage = { scope, evidence: documented(STATUS_DOC), query: CURSOR_QUERY };

export const statusReadRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/statuses',
    scope,
    evidence: documented(STATUS_DOC),
    query: ['id'],
    run({ site, caller, query }) {
      needsAnyAdmin(site, caller);
      return ok(
        severalOf(query, 'id').flatMap((id) => [site.statuses.get(id)].flatMap((it) => (it ? jiraStatus(it) : []))),
      );
    },
  }),
  route({
    operation: 'GET /rest/api/3/statuses/byNames',
    scope,
    evidence: documented(STATUS_DOC),
    query: ['name', 'projectId'],
    run({ site, caller, query }) {
      needsAnyAdmin(site, caller);
      const names = severalOf(query, 'name');
      // The statuses of a team-managed project: there is none here.
      if (query.has('projectId')) return ok([]);
      return ok(names.flatMap((name) => [statusNamed(site, name)].flatMap((it) => (it ? jiraStatus(it) : []))));
    },
  }),
  route({
    operation: 'GET /rest/api/3/statuses/search',
    scope,
    evidence: documented(STATUS_DOC),
    query: ['projectId', 'startAt', 'maxResults', 'searchString', 'statusCategory'],
    run({ site, caller, query }) {
      needsAnyAdmin(site, caller);
      const text = query.get('searchString')?.toLowerCase() ?? '';
      const category = categoryIn(query);
      const all = [...site.statuses.values()].filter(
        (it) =>
          it.name.toLowerCase().includes(text) &&
          (category === undefined || it.category === category) &&
          !query.has('projectId'),
      );
      const page = pageOf(all, query, LIMITS.searchUsual, LIMITS.searchMost);
      const self = `${site.baseUrl}/rest/api/3/statuses/search`;
      const next = page.startAt + page.values.length;
      return ok({
        ...page,
        self: `${self}?startAt=${page.startAt}&maxResults=${page.maxResults}`,
        ...(page.isLast ? {} : { nextPage: `${self}?startAt=${next}&maxResults=${page.maxResults}` }),
        values: page.values.map(jiraStatus),
      });
    },
  }),
  route({
    operation: 'GET /rest/api/3/status/{idOrName}',
    scope: 'read:jira-work',
    evidence: documented(OLD_DOC),
    run({ site, params }) {
      const asked = params['idOrName'] ?? '';
      const found = site.statuses.get(asked) ?? statusNamed(site, asked);
      const active = found && workflowsWith(site, found.id).some((it) => projectsUsing(site, it.name).length > 0);
      if (!found || !active) throw refuse(404, `The status '${asked}' was not found.`);
      return ok(statusShape(site, found.id));
    },
  }),
  route({
    operation: 'GET /rest/api/3/statuscategory',
    scope: 'read:jira-work',
    evidence: assumed('The three that statuses have; Jira also lists "No Category", which none may have.'),
    run: ({ site }) => ok(categoriesShape(site)),
  }),
  route({
    operation: `GET ${USAGES}/workflowUsages`,
    ...usage,
    run({ site, caller, params, query }) {
      needsSiteAdmin(site, caller);
      const { id } = usedStatus(site, params['statusId']);
      return ok({ statusId: id, workflows: usagePage(workflowsWith(site, id).map(workflowId), query) });
    },
  }),
  route({
    operation: `GET ${USAGES}/projectUsages`,
    ...usage,
    run({ site, caller, params, query }) {
      needsSiteAdmin(site, caller);
      const { id } = usedStatus(site, params['statusId']);
      const projects = workflowsWith(site, id).flatMap((it) => projectsUsing(site, it.name));
      return ok({ statusId: id, projects: usagePage([...new Set(projects.map((it) => it.id))], query) });
    },
  }),
  route({
    operation: `GET ${USAGES}/project/{projectId}/issueTypeUsages`,
    ...usage,
    run({ site, caller, params, query }) {
      needsSiteAdmin(site, caller);
      const { id } = usedStatus(site, params['statusId']);
      const project = site.projects.get(params['projectId'] ?? '');
      if (!project) throw refuse(404, `No project could be found with id '${params['projectId']}'.`);
      const types = workflowsWith(site, id).flatMap((it) => typesUsing(project, it.name));
      return ok({ statusId: id, projectId: project.id, issueTypes: usagePage(types, query) });
    },
  }),
];
