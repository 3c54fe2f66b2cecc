import { route } from '@forge/api';
import { array, nullable, number, optional, record, string, type, unknown } from 'superstruct';
import type { DeskSetup, Looked } from '../../domain/doctor/desk-setup';
import { linkedProjects } from '../../domain/gate/linked-projects';
import type { Policy } from '../../domain/policy';
import { WATCH_PROPERTY } from '../../domain/watch';
import { lookAtApp } from './look-app';
import { app, looked, person, unlessGone, type Calls } from './ask';

const Project = type({
  projectTypeKey: string(),
  style: optional(string()),
  roles: optional(record(string(), string())),
});
const Types = array(
  type({
    id: string(),
    name: string(),
    statuses: array(type({ id: string(), name: string(), statusCategory: type({ key: string() }) })),
  }),
);
const Fields = array(
  type({ id: string(), name: string(), schema: optional(nullable(type({ custom: optional(string()) }))) }),
);
const LinkTypes = type({ issueLinkTypes: array(type({ id: string(), name: string() })) });
const Role = type({ id: number(), actors: optional(array(unknown())) });
const Property = type({ value: unknown() });

export const readProject = async ({ desk: { projectId } }: Policy, as: Calls = person) => {
  const found = await as.get('read project', route`/rest/api/3/project/${projectId}`, Project);
  return {
    teamManaged: found.style === 'next-gen',
    serviceDesk: found.projectTypeKey === 'service_desk',
    /** Jira names roles by their address, which ends with the id. */
    roles: Object.entries(found.roles ?? {}).map(([name, self]) => ({ id: self.split('/').at(-1) ?? '', name })),
  };
};

export const readWorkTypes = async ({ desk: { projectId } }: Policy, as: Calls = person) => {
  const found = await as.get('read statuses', route`/rest/api/3/project/${projectId}/statuses`, Types);
  return found.map(({ id, name, statuses }) => ({
    id,
    name,
    statuses: statuses.map((status) => ({
      id: status.id,
      name: status.name,
      done: status.statusCategory.key === 'done',
    })),
  }));
};

export const readFields = async (as: Calls = person) => {
  const found = await as.get('read fields', route`/rest/api/3/field`, Fields);
  return found.map(({ id, name, schema }) => ({ id, name, type: schema?.custom ?? null }));
};

export const readLinkTypes = async (as: Calls = person) => {
  const { issueLinkTypes } = await as.get('read link types', route`/rest/api/3/issueLinkType`, LinkTypes);
  return issueLinkTypes;
};

/**
 * People and groups in the escalation manager's role; `null`: there is no such role. An app need not administer the
 * project, and is then told that there is none.
 */
export async function readManagers({ desk: { projectId }, escalation: { managerRole } }: Policy, as: Calls = person) {
  if (managerRole === null) return null;
  const role = as.get('read role', route`/rest/api/3/project/${projectId}/role/${managerRole}`, Role);
  return (await (as === app ? role : unlessGone(role, null)))?.actors?.length ?? null;
}

export async function readProperty({ desk: { projectId } }: Policy, as: Calls = person): Promise<unknown> {
  const read = as.get(
    'read project property',
    route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`,
    Property,
  );
  return (await unlessGone(read, null))?.value ?? null;
}

/** The projects in which the desk has work done, as the app, which has to see that work. Two calls for each. */
export async function lookAtLinked(policy: Policy): Promise<DeskSetup['linkedProjects']> {
  const found = linkedProjects(policy).map(
    async ({ projectId }): Promise<[string, Looked<{ visible: boolean; property: unknown }>]> => [
      projectId,
      await looked(async () => {
        const [{ permissions }, property] = await Promise.all([
          lookAtApp(projectId, ['BROWSE_PROJECTS']),
          unlessGone(
            app.get(
              'read project property',
              route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`,
              Property,
            ),
            null,
          ),
        ]);
        return { visible: permissions.length > 0, property: property?.value ?? null };
      }),
    ],
  );
  return Object.fromEntries(await Promise.all(found));
}
