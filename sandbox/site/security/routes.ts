import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { Project, Site } from '../model';
import { administers, administersSite, can } from '../people/permissions';
import { visibleProject } from '../projects/visible';
import { refuse } from '../refusal';
import { holdsLevel, levelOf, type SecurityLevel } from './levels';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-security-';

/** Security levels: who sees work at which level. Each project with levels has a scheme of its own, with the project's id. */
export const securityRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/project/{projectKeyOrId}/securitylevel',
    scope: 'read:jira-work',
    evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-permission-schemes'),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectKeyOrId'] ?? '');
      const sets = can(site, caller.accountId, 'SET_ISSUE_SECURITY', project);
      const levels = (project.securityLevels ?? []).filter(
        ({ id }) => sets && holdsLevel(site, caller.accountId, project, id),
      );
      return ok({ levels: levels.map((level) => levelShape(site, project, level)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme',
    scope: 'read:jira-work',
    evidence: assumed('What a project without a scheme answers is not documented; here 404.'),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectKeyOrId'] ?? '');
      if (!administers(site, caller.accountId, project))
        throw refuse(403, "You do not have permission to view this project's configuration.");
      if (!project.securityLevels) throw refuse(404, 'The project has no issue security scheme.');
      return ok(schemeShape(site, project, project.securityLevels));
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuesecurityschemes',
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS}schemes (levels come with a single scheme only)`),
    run: ({ site, caller }) => {
      if (!administersSite(site, caller.accountId)) throw notTheirs();
      const issueSecuritySchemes = [...site.projects.values()]
        .filter(({ securityLevels }) => securityLevels)
        .map((project) => schemeAlone(site, project));
      return ok({ issueSecuritySchemes });
    },
  }),
  route({
    operation: 'GET /rest/api/3/issuesecurityschemes/{id}',
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS}schemes (403 for who does not administer a project with the scheme)`),
    run: ({ site, caller, params }) => {
      const project = site.projects.get(params['id'] ?? '');
      if (!project?.securityLevels || !mayConfigure(site, caller, project)) throw notTheirs();
      return ok(schemeShape(site, project, project.securityLevels));
    },
  }),
  route({
    operation: 'GET /rest/api/3/securitylevel/{id}',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}level (no permission is needed)`),
    run: ({ site, params }) => {
      for (const project of site.projects.values()) {
        const level = levelOf(project, params['id'] ?? '');
        if (level) return ok(levelShape(site, project, level));
      }
      throw refuse(404, 'The issue security level does not exist.');
    },
  }),
];

const mayConfigure = (site: Site, caller: Caller, project: Project): boolean =>
  administers(site, caller.accountId, project);

const notTheirs = () => refuse(403, 'You do not have permission to view this issue security scheme.');

const levelShape = (site: Site, project: Project, { id, name, description }: SecurityLevel): JsonObject => ({
  self: `${site.baseUrl}/rest/api/3/securitylevel/${id}`,
  id,
  name,
  description,
  isDefault: false,
  issueSecuritySchemeId: project.id,
});

const schemeAlone = (site: Site, { id, key }: Project): JsonObject => ({
  self: `${site.baseUrl}/rest/api/3/issuesecurityschemes/${id}`,
  id: Number(id),
  name: `Issue security scheme for project ${key}`,
  description: '',
});

const schemeShape = (site: Site, project: Project, levels: readonly SecurityLevel[]): JsonObject => ({
  ...schemeAlone(site, project),
  levels: levels.map((level) => levelShape(site, project, level)),
});
