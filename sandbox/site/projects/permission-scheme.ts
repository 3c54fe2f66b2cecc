import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Grantee, Project, Site } from '../model';
import { administers } from '../people/permissions';
import { roleOf } from '../people/roles';
import { expandOf } from '../query';
import { refuse } from '../refusal';
import { isLicensed } from '../people/licensed';
import { visibleProject } from './visible';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes';
const EXPANDS = ['permissions'] as const;

/** Who is granted what, as schemes: each project has one of its own, with the project's id. */
export const permissionSchemeRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/project/{projectKeyOrId}/permissionscheme',
    scope: 'read:jira-work',
    evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-permission-schemes'),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const project = visibleProject(site, caller, params['projectKeyOrId'] ?? '');
      if (!administers(site, caller.accountId, project))
        throw refuse(403, "You do not have permission to view this project's configuration.");
      return ok(scheme(site, project, expandOf(query, EXPANDS)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/permissionscheme',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS} (for everybody with access to Jira)`),
    query: ['expand'],
    run: ({ site, caller, query }) => {
      if (!isLicensed(site, caller.accountId)) throw noScheme();
      const expand = expandOf(query, EXPANDS);
      return ok({ permissionSchemes: [...site.projects.values()].map((project) => scheme(site, project, expand)) });
    },
  }),
  route({
    operation: 'GET /rest/api/3/permissionscheme/{schemeId}',
    scope: 'read:jira-work',
    evidence: assumed('That each project has a scheme of its own, with this name, is so here; a site may share one.'),
    query: ['expand'],
    run: ({ site, caller, params, query }) => {
      const project = site.projects.get(params['schemeId'] ?? '');
      if (!project || !isLicensed(site, caller.accountId)) throw noScheme();
      return ok(scheme(site, project, expandOf(query, EXPANDS)));
    },
  }),
];

const noScheme = () => refuse(404, 'The permission scheme does not exist or you do not have permission to see it.');

const scheme = (site: Site, project: Project, expand: ReadonlySet<string>): JsonObject => ({
  id: Number(project.id),
  self: `${site.baseUrl}/rest/api/3/permissionscheme/${project.id}`,
  name: `Permission scheme for project ${project.key}`,
  description: '',
  ...(expand.has('permissions') ? { permissions: grants(site, project) } : {}),
});

function grants(site: Site, project: Project): JsonObject[] {
  const pairs = Object.keys(project.grants)
    .sort()
    .flatMap((permission) => (project.grants[permission] ?? []).map((grantee) => ({ permission, grantee })));
  return pairs.map(({ permission, grantee }, index) => {
    const id = Number(project.id) * 1000 + index;
    const self = `${site.baseUrl}/rest/api/3/permissionscheme/${project.id}/permission/${id}`;
    return { id, self, holder: holder(site, project, grantee), permission };
  });
}

function holder(site: Site, project: Project, grantee: Grantee): JsonObject {
  if (typeof grantee === 'string') return { type: grantee };
  if ('account' in grantee) return { type: 'user', parameter: grantee.account, value: grantee.account, expand: 'user' };
  if ('role' in grantee) {
    const id = roleOf(project, grantee.role)?.id ?? grantee.role;
    return { type: 'projectRole', parameter: id, value: id, expand: 'projectRole' };
  }
  const group = site.groups.find(({ id, name }) => id === grantee.group || name === grantee.group);
  const value = group?.id ?? grantee.group;
  return { type: 'group', parameter: group?.name ?? grantee.group, value, expand: 'group' };
}
