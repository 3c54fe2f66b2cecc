import { route } from '@forge/api';
import { array, boolean, number, record, string, type, union } from 'superstruct';
import { APP_NEEDS } from '../../domain/doctor/check-app';
import { JiraFailure } from '../../ports';
import { app, unlessGone } from './ask';

const Permissions = type({ permissions: record(string(), type({ havePermission: boolean() })) });
/** Jira numbers its roles. */
const Roles = type({ value: array(union([number(), string()])) });
const OWN_ROLES = 'user.getProjectRoles(project).map(role => role.id)';

/** Which of these permissions the app has in a project; none where it does not see it. */
export async function lookAtApp(
  projectId: string,
  keys: readonly string[],
): Promise<{ permissions: readonly string[] }> {
  const asked = app.get(
    'read the app’s permissions',
    route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${keys.join(',')}`,
    Permissions,
  );
  const held = await unlessGone(asked, { permissions: {} });
  return {
    permissions: Object.entries(held.permissions).flatMap(([key, { havePermission }]) => (havePermission ? [key] : [])),
  };
}

/** Ids of the app's roles in a project: Jira tells its own to whoever sees the project. */
async function rolesOf(projectId: string): Promise<readonly string[]> {
  const { value } = await app.post(
    'read the app’s roles',
    route`/rest/api/3/expression/evaluate`,
    { expression: OWN_ROLES, context: { project: { id: Number(projectId) } } },
    Roles,
  );
  return value.map(String);
}

/** What a JiraFailure says of a project that the app does not see. */
const HIDDEN: readonly string[] = ['gone', 'forbidden', 'refused', 'field'];

export async function lookAtAppHere(projectId: string) {
  const [{ permissions }, roles] = await Promise.all([
    lookAtApp(projectId, Object.keys(APP_NEEDS)),
    rolesOf(projectId).catch((error: unknown): readonly string[] => {
      if (error instanceof JiraFailure && HIDDEN.includes(error.kind)) return [];
      throw error;
    }),
  ]);
  return { permissions, roles };
}
