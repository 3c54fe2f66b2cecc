import { documented } from '../../evidence';
import type { Json } from '../../json';
import { ok, route, type Route } from '../area';
import { resolutionShape } from '../fields/shapes/choice';
import { issueTypeShape } from '../fields/shapes/issue-type';
import { statusShape } from '../fields/shapes/status';
import { pageOf } from '../issues/page';
import type { Priority, Site } from '../model';
import { administersSite, seesProject } from '../people/permissions';
import { listOf } from '../query';
import { refuse } from '../refusal';
import { PROJECT_LIMITS as LIMITS } from './limits';
import { priorityDetails } from './shape';
import { visibleProject } from './visible';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-';

/** The site's lists of statuses, priorities, resolutions and work types. */
export const vocabularyRoutes: Route[] = [
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
    run: ({ site }) => ok(ranked(site).map((priority) => priorityDetails(site, priority))),
  }),
  route({
    operation: 'GET /rest/api/3/priority/search',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}issue-priorities (all projects share one list here)`),
    query: ['startAt', 'maxResults', 'id', 'projectId', 'priorityName'],
    run: ({ site, query }) => {
      const name = query.get('priorityName')?.toLowerCase() ?? '';
      const found = ranked(site).filter((one) => amongIds(query, one.id) && one.name.toLowerCase().includes(name));
      const projects = listOf(query, 'projectId');
      const nowhere = projects.length > 0 && !projects.some((id) => site.projects.has(id));
      const page = pageOf(nowhere ? [] : found, query, LIMITS.listUsual, LIMITS.listMost);
      return ok({ ...page, values: page.values.map((priority) => priorityDetails(site, priority)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/resolution',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-resolutions`),
    run: ({ site }) => ok(site.resolutions.map((resolution) => resolutionShape(site, resolution))),
  }),
  route({
    operation: 'GET /rest/api/3/resolution/search',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-resolutions`),
    query: ['startAt', 'maxResults', 'id'],
    run: ({ site, query }) => {
      const found = site.resolutions.filter(({ id }) => amongIds(query, id));
      const page = pageOf(found, query, LIMITS.listUsual, LIMITS.listMost);
      return ok({ ...page, values: page.values.map((resolution) => resolutionShape(site, resolution)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuetype',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-types (work types of projects the caller sees; all for an admin)`),
    run: ({ site, caller }) => {
      const seen = new Set(
        [...site.projects.values()]
          .filter((project) => seesProject(site, caller.accountId, project))
          .flatMap((project) => project.issueTypeIds),
      );
      const all = administersSite(site, caller.accountId);
      return ok(
        typeShapes(
          site,
          [...site.issueTypes.keys()].filter((id) => all || seen.has(id)),
        ),
      );
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuetype/project',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}issue-types (by level: -1 sub-tasks, 0 all others)`),
    query: ['projectId', 'level'],
    run: ({ site, caller, query }) => {
      const projectId = query.get('projectId') ?? '';
      if (!/^\d+$/.test(projectId)) throw refuse(400, 'The project id is missing or not a number.');
      const { issueTypeIds } = visibleProject(site, caller, projectId);
      const level = query.get('level');
      const levelOf = (id: string): string => (site.issueTypes.get(id)?.subtask ? '-1' : '0');
      return ok(
        typeShapes(
          site,
          issueTypeIds.filter((id) => level === null || levelOf(id) === level),
        ),
      );
    },
  }),
];

const ranked = (site: Site): Priority[] => [...site.priorities].sort((a, b) => a.rank - b.rank);

const amongIds = (query: URLSearchParams, id: string): boolean =>
  query.get('id') === null || listOf(query, 'id').includes(id);

const typeShapes = (site: Site, ids: readonly string[]): Json[] => ids.map((id) => issueTypeShape(site, id));
