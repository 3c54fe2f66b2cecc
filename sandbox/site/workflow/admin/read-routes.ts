import { z } from 'zod';
import { assumed, documented } from '../../../evidence';
import { ok, route, type Route } from '../../area';
import { flag } from '../../issues/query';
import { pageOf } from '../../issues/page';
import type { Site, Workflow } from '../../model';
import { listOf } from '../../query';
import { refuse, unsupported } from '../../refusal';
import { workflowWithId } from '../identity';
import { projectsUsing } from '../usages';
import { needsSiteAdmin } from './access';
import { WORKFLOW_LIMITS as LIMITS } from './limits';
import { statusesOf, workflowShape } from './shape';

export const WORKFLOW_DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/';

const readRequest = z.strictObject({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z.array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() })).default([]),
});

const notFound = (what: string) => refuse(404, `The workflow ${what} was not found.`);

/** All that were asked for; one that does not exist fails all of it. */
function asked(site: Site, body: z.infer<typeof readRequest>): Workflow[] {
  const named = (name: string | undefined, what: string): Workflow => {
    const found = site.workflows.get(name ?? '');
    if (!found) throw notFound(what);
    return found;
  };
  const byId = (id: string): Workflow => {
    const found = workflowWithId(site, id);
    if (!found) throw notFound(`with id '${id}'`);
    return found;
  };
  return [
    ...new Set([
      ...body.workflowIds.map(byId),
      ...body.workflowNames.map((name) => named(name, `'${name}'`)),
      ...body.projectAndIssueTypes.map(({ projectId, issueTypeId }) =>
        named(
          site.projects.get(projectId)?.workflows[issueTypeId],
          `of project '${projectId}' and work type '${issueTypeId}'`,
        ),
      ),
    ]),
  ];
}

function sorted(workflows: Workflow[], orderBy: string | null): Workflow[] {
  const field = orderBy?.trim() ?? 'name';
  if (!/^[+-]?name$/.test(field)) throw unsupported(`orderBy=${field}`, 'sandbox/site/workflow/admin/read-routes.ts');
  const byName = [...workflows].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return field.startsWith('-') ? byName.reverse() : byName;
}

/** Only transitions can be expanded, and Jira refuses anything else here. */
function withTransitions(query: URLSearchParams): boolean {
  const expand = listOf(query, 'expand');
  const other = expand.find((it) => it !== 'values.transitions');
  if (other !== undefined) throw refuse(400, `The expand option '${other}' is not valid.`);
  return expand.length > 0;
}

function found(site: Site, query: URLSearchParams): Workflow[] {
  const text = query.get('queryString')?.toLowerCase() ?? '';
  const scope = query.get('scope')?.toUpperCase();
  if (scope !== undefined && scope !== 'GLOBAL' && scope !== 'PROJECT')
    throw refuse(400, `The scope '${scope}' is not one of GLOBAL and PROJECT.`);
  const active = query.has('isActive') ? flag(query, 'isActive') : undefined;
  return [...site.workflows.values()].filter(
    (it) =>
      it.name.toLowerCase().includes(text) &&
      scope !== 'PROJECT' &&
      (active === undefined || projectsUsing(site, it.name).length > 0 === active),
  );
}

export const workflowReadRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/workflows/search',
    scope: 'manage:jira-configuration',
    evidence: documented(WORKFLOW_DOC),
    query: ['startAt', 'maxResults', 'expand', 'queryString', 'orderBy', 'scope', 'isActive'],
    run({ site, caller, query }) {
      needsSiteAdmin(site, caller);
      const expanded = withTransitions(query);
      const all = sorted(found(site, query), query.get('orderBy'));
      const page = pageOf(all, query, LIMITS.searchUsual, LIMITS.searchMost);
      const self = `${site.baseUrl}/rest/api/3/workflows/search`;
      const next = page.startAt + page.values.length;
      return ok({
        self: `${self}?startAt=${page.startAt}&maxResults=${page.maxResults}`,
        ...(page.isLast ? {} : { nextPage: `${self}?startAt=${next}&maxResults=${page.maxResults}` }),
        startAt: page.startAt,
        maxResults: page.maxResults,
        total: page.total,
        isLast: page.isLast,
        values: page.values.map((it) => workflowShape(site, it, expanded)),
        statuses: statusesOf(site, page.values),
      });
    },
  }),
  route<z.infer<typeof readRequest>>({
    operation: 'POST /rest/api/3/workflows',
    scope: 'manage:jira-configuration',
    evidence: documented(WORKFLOW_DOC),
    takes: readRequest,
    run({ site, caller, body }) {
      needsSiteAdmin(site, caller);
      const workflows = asked(site, body);
      return ok({
        workflows: workflows.map((it) => workflowShape(site, it)),
        statuses: statusesOf(site, workflows),
      });
    },
  }),
  route({
    operation: 'GET /rest/api/3/workflows/defaultEditor',
    scope: 'manage:jira-configuration',
    evidence: assumed('The old editor was removed for everyone from 2026-07-13 (Forge changelog).'),
    run: () => ok({ value: 'NEW' }),
  }),
];
