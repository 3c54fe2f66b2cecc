import { route } from '@forge/api';
import { array, optional, string, type } from 'superstruct';
import { roleForApps } from '../../domain/doctor/ways';
import type { Policy } from '../../domain/policy';
import { JiraFailure } from '../../ports';
import { app, person } from './ask';
import { readProject } from './look-project';

const Myself = type({ accountId: string() });
const Role = type({ actors: optional(array(type({ actorUser: optional(type({ accountId: string() })) }))) });

/** Adds the app's account to the role by which apps get their permissions, unless it is in it. */
export async function addAppToRole(policy: Policy): Promise<void> {
  const { projectId } = policy.desk;
  const [{ roles }, { accountId }] = await Promise.all([
    readProject(policy),
    app.get('read the app’s account', route`/rest/api/3/myself`, Myself),
  ]);
  const role = roleForApps(roles);
  if (role === null) throw new JiraFailure('refused', 'Jira has no role for apps');
  const { actors = [] } = await person.get('read role', route`/rest/api/3/project/${projectId}/role/${role}`, Role);
  if (actors.some(({ actorUser }) => actorUser?.accountId === accountId)) return;
  await person.post(
    'add the app to its role',
    route`/rest/api/3/project/${projectId}/role/${role}`,
    { user: [accountId] },
    Role,
  );
}
