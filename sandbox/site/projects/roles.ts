import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { note } from '../audit/note';
import type { Caller } from '../caller';
import type { Project, Role, Site } from '../model';
import { findProject } from '../people/find';
import { administers, administersSite } from '../people/permissions';
import { filledRole, keepRole, siteRoles } from '../people/roles';
import { flag } from '../issues/query';
import { refuse, type Refusal } from '../refusal';
import { addActors, removeActor, setActors } from './role-actors';
import { actorsOf, noteActors } from './note-actors';
import { roleDetails, roleShape } from './role-shape';
import { noProject, visibleProject } from './visible';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-role';
const LIST = '/rest/api/3/project/{projectIdOrKey}/role';
const ONE = `${LIST}/{id}` as const;

const names = z.array(z.string()).default([]);

/** Roles, which all projects share, and who plays them in a project. */
export const roleRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/role',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}s (Administer Jira; default actors, of which this site has none)`),
    run: ({ site, caller }) => {
      administering(site, caller);
      return ok(siteRoles(site).map((role) => roleShape(site, role)));
    },
  }),
  route({
    operation: 'POST /rest/api/3/role',
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS}s (all projects have the new role; 409 for a name in use)`),
    takes: z.strictObject({ name: z.string().default(''), description: z.string().optional() }),
    run: ({ site, caller, body: { name, description } }) => {
      administering(site, caller);
      if (name === '' || name.trim() !== name)
        throw refuse(400, 'The name of a project role must not be empty nor begin or end with a space.');
      if (siteRoles(site).some((role) => role.name === name))
        throw refuse(409, `A project role with name '${name}' already exists.`);
      const known = new Set(siteRoles(site).map((role) => role.id));
      let id = site.nextId('role');
      while (known.has(id)) id = site.nextId('role');
      const empty = (): Role => ({ id, name, members: new Set(), ...(description ? { description } : {}) });
      for (const project of site.projects.values()) project.roles.push(empty());
      note(site, caller, { category: 'projects', summary: 'Project role created', object: item.role(empty()) });
      return ok(roleShape(site, empty()));
    },
  }),
  route({
    operation: `GET ${LIST}`,
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}s (for who administers any project, or Jira)`),
    run: ({ site, caller, params }) => {
      const project = visibleProject(site, caller, params['projectIdOrKey'] ?? '');
      const somewhere = [...site.projects.values()].some((one) => administers(site, caller.accountId, one));
      if (!somewhere) throw noProject(params['projectIdOrKey'] ?? '');
      const self = (id: string): string => `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;
      return ok(Object.fromEntries(siteRoles(site).map(({ id, name }) => [name, self(id)])));
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}s (404 for who does not administer the project)`),
    query: ['excludeInactiveUsers'],
    run: ({ site, caller, params, query }) => {
      const { project, role } = roleFor(site, caller, params);
      return ok(roleShape(site, role, project, flag(query, 'excludeInactiveUsers')));
    },
  }),
  route({
    operation: `POST ${ONE}`,
    scope: 'manage:jira-configuration',
    evidence: assumed('401 for who does not administer the project is documented; that the words are these is not.'),
    takes: z.strictObject({ user: names, group: names, groupId: names }),
    run: ({ site, caller, params, body }) => {
      const { project, role } = roleFor(site, caller, params, notAdministering());
      const before = actorsOf(site, role);
      addActors(site, role, { users: body.user, groups: [...body.group, ...body.groupId] });
      keepRole(project, role);
      noteActors(site, caller, project, role, before);
      return ok(roleShape(site, role, project));
    },
  }),
  route({
    operation: `PUT ${ONE}`,
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS}-actors (replaces all actors)`),
    takes: z.strictObject({
      id: z.number().int().optional(),
      categorisedActors: z
        .strictObject({
          'atlassian-user-role-actor': names,
          'atlassian-group-role-actor': names,
          'atlassian-group-role-actor-id': names,
        })
        .optional(),
    }),
    run: ({ site, caller, params, body: { categorisedActors: actors } }) => {
      const { project, role } = roleFor(site, caller, params, notAdministering());
      if (!actors) throw refuse(400, 'The actors of the role are missing.');
      const before = actorsOf(site, role);
      setActors(site, role, {
        users: actors['atlassian-user-role-actor'],
        groups: [...actors['atlassian-group-role-actor'], ...actors['atlassian-group-role-actor-id']],
      });
      keepRole(project, role);
      noteActors(site, caller, project, role, before);
      return ok(roleShape(site, role, project));
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'manage:jira-project',
    evidence: documented(`${DOCS}-actors (404 for who does not administer the project)`),
    query: ['user', 'group', 'groupId'],
    run: ({ site, caller, params, query }) => {
      const { project, role } = roleFor(site, caller, params);
      const before = actorsOf(site, role);
      removeActor(site, role, { user: query.get('user'), group: query.get('group') ?? query.get('groupId') });
      noteActors(site, caller, project, role, before);
      return noContent();
    },
  }),
  route({
    operation: 'GET /rest/api/3/project/{projectIdOrKey}/roledetails',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS}s (404 for who does not administer the project)`),
    query: ['currentMember', 'excludeConnectAddons'],
    run: ({ site, caller, params, query }) => {
      const project = visibleProject(site, caller, params['projectIdOrKey'] ?? '');
      if (!administers(site, caller.accountId, project)) throw noProject(params['projectIdOrKey'] ?? '');
      const member = flag(query, 'currentMember') ? caller.accountId : undefined;
      return ok(roleDetails(site, project, { member, withoutApps: flag(query, 'excludeConnectAddons') }));
    },
  }),
];

function administering(site: Site, caller: Caller): void {
  if (!administersSite(site, caller.accountId))
    throw refuse(403, 'You must have the global permission Administer Jira to do this.');
}

const notAdministering = (): Refusal => refuse(401, 'You do not have permission to administer this project.');

/** The role as the project fills it, for who administers the project; others get `otherwise`, or 404. */
function roleFor(
  site: Site,
  caller: Caller,
  params: Record<string, string>,
  otherwise?: Refusal,
): { project: Project; role: Role } {
  const { projectIdOrKey = '', id = '' } = params;
  const project = findProject(site, projectIdOrKey);
  if (!project) throw noProject(projectIdOrKey);
  if (!administers(site, caller.accountId, project)) {
    throw otherwise && visibleProject(site, caller, projectIdOrKey) ? otherwise : noProject(projectIdOrKey);
  }
  const role = filledRole(site, project, id);
  if (!role) throw refuse(404, `Cannot retrieve a role actor for a project role with id '${id}' that does not exist.`);
  return { project, role };
}
