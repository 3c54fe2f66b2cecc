import { route } from '@forge/api';
import { optional, record, string, type } from 'superstruct';
import type { Named } from '../../domain/doctor/desk-setup';
import type { Choices } from '../../domain/set-up/choices';
import { person } from '../desk-setup/ask';

const Project = type({
  id: string(),
  key: string(),
  name: string(),
  projectTypeKey: string(),
  style: optional(string()),
  roles: optional(record(string(), string())),
});

/** What the project is, and the roles of its site. */
export async function readProjectHere(projectId: string): Promise<{
  readonly project: Named & { readonly key: string };
  readonly unfit: Choices['unfit'];
  readonly roles: readonly Named[];
}> {
  const { id, key, name, style, projectTypeKey, roles } = await person.get(
    'read project',
    route`/rest/api/3/project/${projectId}`,
    Project,
  );
  const ofService = projectTypeKey === 'service_desk' ? null : 'not-a-service-project';
  return {
    project: { id, key, name },
    unfit: style === 'next-gen' ? 'team-managed' : ofService,
    // Jira names roles by their address, which ends with the id.
    roles: Object.entries(roles ?? {}).map(([role, self]) => ({ id: self.split('/').at(-1) ?? '', name: role })),
  };
}
