import { route } from '@forge/api';
import { array, number, optional, string, type } from 'superstruct';
import { roleForApps } from '../../domain/doctor/ways';
import { NAME_OF } from '../../domain/set-up/with-made';
import { JiraFailure } from '../../ports';
import type { StepAnswer } from '../../ports/set-up';
import { app, person, unlessGone } from '../desk-setup/ask';
import { silently } from './ask';
import { readProjectHere } from './look-project';

const Myself = type({ accountId: string() });
const Role = type({
  id: number(),
  actors: optional(array(type({ actorUser: optional(type({ accountId: string() })) }))),
});

const actorsOf = async (projectId: string, role: string): Promise<readonly string[]> => {
  const { actors = [] } = await person.get('read role', route`/rest/api/3/project/${projectId}/role/${role}`, Role);
  return actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
};

/** People get a role in the project; those who have it stay. */
export async function addPeople(projectId: string, role: string, people: readonly string[]): Promise<StepAnswer> {
  const there = await actorsOf(projectId, role);
  const user = people.filter((id) => !there.includes(id));
  if (user.length > 0)
    await silently.post('add people to a role', route`/rest/api/3/project/${projectId}/role/${role}`, { user });
  return 'done';
}

/** They no longer have it. One call for each, as Jira takes one a call. */
export async function removePeople(projectId: string, role: string, people: readonly string[]): Promise<StepAnswer> {
  const there = await actorsOf(projectId, role);
  for (const id of people.filter((it) => there.includes(it)))
    await silently.delete('take people out of a role', route`/rest/api/3/project/${projectId}/role/${role}?user=${id}`);
  return 'done';
}

/** The app's account, and the role by which apps get their permissions. */
async function appAndRole(projectId: string): Promise<{ role: string; accountId: string }> {
  const [{ roles }, { accountId }] = await Promise.all([
    readProjectHere(projectId),
    app.get('read the app’s account', route`/rest/api/3/myself`, Myself),
  ]);
  const role = roleForApps(roles);
  if (role === null) throw new JiraFailure('refused', 'Jira has no role for apps');
  return { role, accountId };
}

export async function addApp(projectId: string): Promise<StepAnswer> {
  const { role, accountId } = await appAndRole(projectId);
  return addPeople(projectId, role, [accountId]);
}

export async function removeApp(projectId: string): Promise<StepAnswer> {
  const { role, accountId } = await appAndRole(projectId);
  return removePeople(projectId, role, [accountId]);
}

/** The role of that name, unless the site has one. */
export async function makeManagerRole(projectId: string): Promise<StepAnswer> {
  const { roles } = await readProjectHere(projectId);
  const name = NAME_OF.managerRole;
  if (roles.some((it) => it.name.toLowerCase() === name.toLowerCase())) return 'done';
  const description = 'May skip support levels, pass limits and close a ticket whose linked work is open.';
  await silently.post('make a role', route`/rest/api/3/role`, { name, description });
  return 'done';
}

const ESCALATION = { name: NAME_OF.linkType, inward: 'is escalated from', outward: 'is escalated to' };
const LinkTypes = type({ issueLinkTypes: array(type({ name: string() })) });

/** The link type of that name, unless the site has one. Jira answers 404 to who may make none, as if there were nothing. */
export async function makeLinkType(): Promise<StepAnswer> {
  const { issueLinkTypes: all } = await person.get('read link types', route`/rest/api/3/issueLinkType`, LinkTypes);
  if (all.some(({ name }) => name.toLowerCase() === ESCALATION.name.toLowerCase())) return 'done';
  const made = silently.post('make a link type', route`/rest/api/3/issueLinkType`, ESCALATION).then(() => true);
  if (!(await unlessGone(made, false))) throw new JiraFailure('forbidden', 'make a link type');
  return 'done';
}
