import { route } from '@forge/api';
import { array, optional, record, string, type, union, number } from 'superstruct';
import { allOf, PAGE, pageOf, person } from '../desk-setup/ask';

const Projects = pageOf(type({ id: string(), key: string(), name: string() }));
const Usages = type({
  projects: type({ nextPageToken: optional(string()), values: array(type({ id: string() })) }),
});
const FlowSchemes = type({
  values: array(
    type({
      projectIds: array(string()),
      workflowScheme: type({
        id: optional(union([number(), string()])),
        defaultWorkflow: optional(string()),
        issueTypeMappings: optional(record(string(), string())),
      }),
    }),
  ),
});
const TypeSchemesOfProjects = pageOf(
  type({ issueTypeScreenScheme: type({ id: string() }), projectIds: array(string()) }),
);

const asIds = (name: string, ids: readonly string[]): URLSearchParams =>
  new URLSearchParams(ids.map((id) => [name, id]));

/** Projects by their ids, as many as one page tells of: nobody reads more names than that. */
export async function namesOfProjects(ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { values } = await person.get(
    'read projects',
    route`/rest/api/3/project/search?${asIds('id', ids.slice(0, PAGE))}&maxResults=${PAGE}`,
    Projects,
  );
  return values.map(({ name, key }) => `${name} (${key})`);
}

/** Ids of the other projects that have a workflow, and whether some of them have it by the very same scheme. */
export async function othersWithFlow(
  flow: string,
  projectId: string,
): Promise<{ readonly others: readonly string[]; readonly sameScheme: boolean }> {
  const { projects } = await person.get(
    'read projects of a workflow',
    route`/rest/api/3/workflow/${flow}/projectUsages?maxResults=${PAGE}`,
    Usages,
  );
  const others = projects.values.map(({ id }) => id).filter((id) => id !== projectId);
  if (others.length === 0) return { others, sameScheme: false };
  const { values } = await person.get(
    'read workflow schemes',
    route`/rest/api/3/workflowscheme/project?${asIds('projectId', [projectId, ...others].slice(0, PAGE))}`,
    FlowSchemes,
  );
  const own = values.find(({ projectIds }) => projectIds.includes(projectId));
  return { others, sameScheme: (own?.projectIds.length ?? 0) > 1 };
}

/** Which workflow each work type of the project has. */
export async function flowsByType(projectId: string, types: readonly string[]): Promise<Record<string, string>> {
  const { values } = await person.get(
    'read workflow scheme',
    route`/rest/api/3/workflowscheme/project?projectId=${projectId}`,
    FlowSchemes,
  );
  const { defaultWorkflow, issueTypeMappings = {} } = values[0]?.workflowScheme ?? {};
  return Object.fromEntries(
    types.flatMap((id) => {
      const name = issueTypeMappings[id] ?? defaultWorkflow;
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** Ids of the projects that have one of these screen schemes for work types, this one left out. */
export async function othersWithTypeSchemes(
  schemes: readonly string[],
  projectId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  if (schemes.length === 0) return found;
  const projects = await allOf((startAt) =>
    person.get('read projects', route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PAGE}`, Projects),
  );
  for (let at = 0; at < projects.length; at += PAGE) {
    const ids = projects.slice(at, at + PAGE).map(({ id }) => id);
    const { values } = await person.get(
      'read screen schemes of projects',
      route`/rest/api/3/issuetypescreenscheme/project?${asIds('projectId', ids)}&maxResults=${PAGE}`,
      TypeSchemesOfProjects,
    );
    for (const { issueTypeScreenScheme: scheme, projectIds } of values) {
      const others = projectIds.filter((id) => id !== projectId);
      if (schemes.includes(scheme.id)) found.set(scheme.id, [...(found.get(scheme.id) ?? []), ...others]);
    }
  }
  return found;
}
