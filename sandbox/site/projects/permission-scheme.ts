import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { created, noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { change, note } from '../audit/note';
import type { Caller } from '../caller';
import type { Project, Site } from '../model';
import { permissionNamed } from '../people/permission-table';
import { administers } from '../people/permissions';
import { expandOf } from '../query';
import { refuse } from '../refusal';
import { isLicensed } from '../people/licensed';
import { needsAdminOr403 } from '../workflow/admin/access';
import { addGrant, grantsOf, holderShape, newGrant, removeGrant, type Grant, type NewGrant } from './grants';
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
  route<NewGrant>({
    operation: 'POST /rest/api/3/permissionscheme/{schemeId}/permission',
    scope: 'manage:jira-configuration',
    evidence: documented(DOCS),
    takes: newGrant,
    run({ site, caller, params, body }) {
      const project = changeable(site, caller, params['schemeId'] ?? '');
      const grant = addGrant(site, project, body);
      noteGrant(site, caller, project, grant, 'added');
      return created(grantShape(site, project, grant));
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/permissionscheme/{schemeId}/permission/{permissionId}',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (400 for a grant that is not there)`),
    run({ site, caller, params }) {
      const project = changeable(site, caller, params['schemeId'] ?? '');
      noteGrant(site, caller, project, removeGrant(project, params['permissionId'] ?? ''), 'removed');
      return noContent();
    },
  }),
];

const noScheme = () => refuse(404, 'The permission scheme does not exist or you do not have permission to see it.');

const schemeName = ({ key }: Project): string => `Permission scheme for project ${key}`;

const scheme = (site: Site, project: Project, expand: ReadonlySet<string>): JsonObject => ({
  id: Number(project.id),
  self: `${site.baseUrl}/rest/api/3/permissionscheme/${project.id}`,
  name: schemeName(project),
  description: '',
  ...(expand.has('permissions') ? { permissions: grants(site, project) } : {}),
});

const grants = (site: Site, project: Project): JsonObject[] =>
  grantsOf(project).map((grant) => grantShape(site, project, grant));

const grantShape = (site: Site, project: Project, { id, permission, grantee }: Grant): JsonObject => ({
  id,
  self: `${site.baseUrl}/rest/api/3/permissionscheme/${project.id}/permission/${id}`,
  holder: holderShape(site, project, grantee),
  permission,
});

/** The project whose scheme it is. Throws 403 for who does not administer Jira, 404 for an unknown scheme. */
function changeable(site: Site, caller: Caller, id: string): Project {
  needsAdminOr403(site, caller, 'You must have the global permission Administer Jira to do this.');
  const project = site.projects.get(id);
  if (!project) throw noScheme();
  return project;
}

/** The audit log's words for a row that came or went. */
function noteGrant(site: Site, caller: Caller, project: Project, grant: Grant, how: 'added' | 'removed'): void {
  const { type = '', value } = holderShape(site, project, grant.grantee);
  const name = permissionNamed(grant.permission)?.name ?? grant.permission;
  const line = (field: string, text: string) =>
    how === 'added' ? change(field, undefined, text) : change(field, text);
  note(site, caller, {
    category: 'permissions',
    summary: 'Permission scheme updated',
    object: item.scheme({ id: project.id, name: schemeName(project) }),
    changed: [
      line('Permission', name),
      line('Type', String(type)),
      ...(typeof value === 'string' ? [line('Value', value)] : []),
    ],
    about: [item.project(project)],
  });
}
