import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { noContent, ok, route, type Route } from '../area';
import { pageOf } from '../issues/page';
import { flag } from '../issues/query';
import type { Site } from '../model';
import { refuse } from '../refusal';
import { needsAdminOr403, needsSiteAdmin } from '../workflow/admin/access';
import { CURSOR_QUERY, usagePage } from '../workflow/admin/cursor';
import { schemeOf, schemesInUse, type SchemeInUse } from './schemes';
import { noteAssignment } from './note-scheme';
import { workflowSchemeUpdateRoutes } from './update-routes';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-scheme';
const SCHEMES = '/rest/api/3/workflowscheme';
const scope = 'manage:jira-configuration';
const USUAL = 50;
const ASSOCIATIONS = 'Only Jira administrators can access workflow scheme associations.';

/** Work types that a scheme does not map would have Jira's own workflow, `jira`; here each has its mapping. */
const schemeShape = (site: Site, { id, name, description, mappings }: SchemeInUse): JsonObject => ({
  id: Number(id),
  name,
  description,
  defaultWorkflow: 'jira',
  issueTypeMappings: { ...mappings },
  draft: false,
  self: `${site.baseUrl}${SCHEMES}/${id}`,
});

function schemeWithId(site: Site, id: string): SchemeInUse {
  const found = schemesInUse(site).find((it) => it.id === id);
  if (!found) throw refuse(404, 'The workflow scheme was not found.');
  return found;
}

const association = z.strictObject({ projectId: z.string(), workflowSchemeId: z.string().optional() });

export const workflowSchemeRoutes: Route[] = [
  route({
    operation: `GET ${SCHEMES}`,
    scope,
    evidence: documented(`${DOC}s/`),
    query: ['startAt', 'maxResults'],
    run({ site, caller, query }) {
      needsAdminOr403(site, caller, 'Only Jira administrators can access workflow schemes.');
      const page = pageOf(schemesInUse(site), query, USUAL, USUAL);
      const self = `${site.baseUrl}${SCHEMES}?startAt=${page.startAt}&maxResults=${page.maxResults}`;
      return ok({ self, ...page, values: page.values.map((it) => schemeShape(site, it)) });
    },
  }),
  route({
    operation: `GET ${SCHEMES}/{id}`,
    scope,
    evidence: documented(`${DOC}s/`),
    query: ['returnDraftIfExists'],
    run({ site, caller, params, query }) {
      needsAdminOr403(site, caller, 'Only Jira administrators can access workflow schemes.');
      flag(query, 'returnDraftIfExists');
      return ok(schemeShape(site, schemeWithId(site, params['id'] ?? '')));
    },
  }),
  route({
    operation: `GET ${SCHEMES}/project`,
    scope,
    evidence: documented(`${DOC}-project-associations/`),
    query: ['projectId'],
    run({ site, caller, query }) {
      needsAdminOr403(site, caller, ASSOCIATIONS);
      const asked = query.getAll('projectId');
      if (asked.length === 0) throw refuse(400, [], { projectId: 'The ID of a project has to be provided.' });
      const values = schemesInUse(site).flatMap((scheme) => {
        const projectIds = scheme.projects.map(({ id }) => id).filter((id) => asked.includes(id));
        return projectIds.length > 0 ? [{ projectIds, workflowScheme: schemeShape(site, scheme) }] : [];
      });
      return ok({ values });
    },
  }),
  route<z.infer<typeof association>>({
    operation: `PUT ${SCHEMES}/project`,
    scope,
    evidence: documented(`${DOC}-project-associations/`),
    takes: association,
    run({ site, caller, body }) {
      needsAdminOr403(site, caller, ASSOCIATIONS);
      const project = site.projects.get(body.projectId);
      if (!project) throw refuse(404, 'The project was not found.');
      const scheme = schemeWithId(site, body.workflowSchemeId ?? '');
      if ([...site.issues.values()].some((it) => it.projectId === project.id))
        throw refuse(400, 'A workflow scheme can only be assigned to a project without issues.');
      const missing = project.issueTypeIds.find((id) => scheme.mappings[id] === undefined);
      if (missing !== undefined)
        throw refuse(400, `The workflow scheme has no workflow for the work type '${missing}' here.`);
      for (const it of scheme.projects) it.workflowScheme ??= schemeOf(scheme.projects[0] ?? it);
      project.workflowScheme = scheme.projects[0]?.workflowScheme;
      project.workflows = { ...scheme.mappings };
      noteAssignment(site, caller, project);
      return noContent();
    },
  }),
  route({
    operation: `GET ${SCHEMES}/{workflowSchemeId}/projectUsages`,
    scope,
    evidence: documented(`${DOC}s/`),
    query: CURSOR_QUERY,
    run({ site, caller, params, query }) {
      needsSiteAdmin(site, caller);
      const { id, projects } = schemeWithId(site, params['workflowSchemeId'] ?? '');
      return ok({
        workflowSchemeId: id,
        projects: usagePage(
          projects.map((it) => it.id),
          query,
        ),
      });
    },
  }),
  ...workflowSchemeUpdateRoutes,
];
