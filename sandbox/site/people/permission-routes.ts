import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import type { AccountId, Issue, Project, Site } from '../model';
import { noProject } from '../projects/visible';
import { listOf } from '../query';
import { refuse } from '../refusal';
import { findIssue, findProject } from './find';
import { PEOPLE_LIMITS as LIMITS } from './limits';
import { administersSite, browsable, can, holdsGlobally, projectOf, seesProject } from './permissions';
import { permissionsNamed } from './named-permissions';
import type { Permission } from './permission-table';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions';

/** A list whose nulls count for nothing. */
const listed = <It extends z.ZodType>(it: It) =>
  z
    .array(it.nullable())
    .max(LIMITS.checkedAtOnce)
    .nullish()
    .transform((all) => (all ?? []).filter((one) => one !== null));
/** Also as texts: `authorize()` of @forge/api sends ids as the context of a page has them. */
const ids = listed(z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]));
const keys = z.array(z.string()).transform((all) => all.filter((key) => key !== ''));
const PermissionsCheck = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: listed(z.string()),
  projectPermissions: listed(z.strictObject({ permissions: keys, projects: ids, issues: ids })),
});

export const permissionRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/mypermissions',
    scope: 'read:jira-work',
    evidence: documented(
      `${DOCS} (a list of permissions is required; without context a permission held in any project counts)`,
    ),
    query: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    run: ({ site, caller, query }) => {
      const keys = listOf(query, 'permissions');
      if (keys.length === 0) throw refuse(400, "The 'permissions' query parameter is required.");
      const { project, issue } = contextOf(site, caller, query);
      const wanted = permissionsNamed(keys);
      return ok({
        permissions: Object.fromEntries(
          wanted.map((permission) => [
            permission.key,
            {
              ...permission,
              havePermission: has(site, caller.accountId, permission, project, issue),
            } satisfies JsonObject,
          ]),
        ),
      });
    },
  }),
  route({
    operation: 'POST /rest/api/3/permissions/check',
    scope: null,
    evidence: documented(`${DOCS} (another account's permissions need Administer Jira)`),
    takes: PermissionsCheck,
    run: ({ site, caller, body }) => {
      const accountId = body.accountId ?? caller.accountId;
      if (accountId !== caller.accountId && !administersSite(site, caller.accountId))
        throw refuse(
          403,
          'You must have the global permission Administer Jira to check the permissions of other users.',
        );
      if (accountId === null || !site.users.has(accountId))
        throw refuse(400, '', { accountId: 'The user does not exist.' });
      const globalPermissions = permissionsNamed(body.globalPermissions, 'GLOBAL')
        .filter((one) => holdsGlobally(site, accountId, one.key))
        .map((one) => one.key);
      const projectPermissions = body.projectPermissions.flatMap((asked) =>
        permissionsNamed(asked.permissions, 'PROJECT').map(({ key }) => ({
          permission: key,
          projects: asked.projects.filter((id) => grantsProject(site, accountId, key, findProject(site, String(id)))),
          issues: asked.issues.filter((id) => grantsIssue(site, accountId, key, findIssue(site, String(id)))),
        })),
      );
      return ok({ globalPermissions, projectPermissions });
    },
  }),
  route({
    operation: 'POST /rest/api/3/permissions/project',
    scope: 'read:jira-work',
    evidence: documented(`${DOCS} (projects where all the listed permissions are held)`),
    takes: z.strictObject({ permissions: z.array(z.string()) }),
    run: ({ site, caller, body }) => {
      const wanted = permissionsNamed(body.permissions, 'PROJECT');
      const granted = (project: Project): boolean =>
        wanted.every(({ key }) => can(site, caller.accountId, key, project));
      const projects = [...site.projects.values()].filter(granted);
      return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
    },
  }),
];

const grantsProject = (site: Site, accountId: AccountId, key: string, project?: Project): boolean =>
  project !== undefined && can(site, accountId, key, project);

const grantsIssue = (site: Site, accountId: AccountId, key: string, issue?: Issue): boolean =>
  issue !== undefined && can(site, accountId, key, projectOf(site, issue), issue);

function contextOf(site: Site, caller: Caller, query: URLSearchParams): { project?: Project; issue?: Issue } {
  const issueId = query.get('issueKey') ?? query.get('issueId');
  if (issueId !== null) {
    const issue = browsable(site, caller, issueId);
    return { issue, project: projectOf(site, issue) };
  }
  const projectId = query.get('projectKey') ?? query.get('projectId');
  if (projectId === null) return {};
  const project = findProject(site, projectId);
  if (!project || !seesProject(site, caller.accountId, project)) throw noProject(projectId);
  return { project };
}

function has(
  site: Site,
  accountId: AccountId | null,
  { key, type }: Permission,
  project?: Project,
  issue?: Issue,
): boolean {
  if (type === 'GLOBAL') return holdsGlobally(site, accountId, key);
  if (project) return can(site, accountId, key, project, issue);
  return [...site.projects.values()].some((one) => can(site, accountId, key, one));
}
