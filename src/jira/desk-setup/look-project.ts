import { route } from '@forge/api';
import { array, nullable, number, optional, record, string, type, unknown } from 'superstruct';
import type { DeskSetup, Looked } from '../../domain/doctor/desk-setup';
import { linkedProjects } from '../../domain/gate/linked-projects';
import type { Policy } from '../../domain/policy';
import { WATCH_PROPERTY } from '../../domain/watch';
import { lookAtApp } from './look-app';
import { app, looked, person, unlessGone } from './ask';

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

export const readProject = async ({ desk: { projectId } }: Policy) => {
  const found = await person.get('read project', route`/rest/api/3/project/${projectId}`, Project);
  return {
    teamManaged: found.style === 'next-gen',
    serviceDesk: found.projectTypeKey === 'service_desk',
    /** Jira names roles by their address, which ends with the id. */
    roles: Object.entries(found.roles ?? {}).map(([name, self]) => ({ id: self.split('/').at(-1) ?? '', name })),
  };
};

export const readWorkTypes = async ({ desk: { projectId } }: Policy) => {
  const found = await person.get('read statuses', route`/rest/api/3/project/${projectId}/statuses`, Types);
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

export const readFields = async () => {
  const found = await person.get('read fields', route`/rest/api/3/field`, Fields);
  return found.map(({ id, name, schema }) => ({ id, name, type: schema?.custom ?? null }));
};

export const readLinkTypes = async () => {
  const { issueLinkTypes } = await person.get('read link types', route`/rest/api/3/issueLinkType`, LinkTypes);
  return issueLinkTypes;
};

/** People and groups in the escalation manager's role; `null`: there is no such role. */
export async function readManagers({ desk: { projectId }, escalation: { managerRole } }: Policy) {
  if (managerRole === null) return null;
  const role = person.get('read role', route`/rest/api/3/project/${projectId}/role/${managerRole}`, Role);
  return (await unlessGone(role, null))?.actors?.length ?? null;
}

/** As the person: whether the app sees the project is another matter. */
export async function readProperty({ desk: { projectId } }: Policy): Promise<unknown> {
  const read = person.get(
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
