import { route } from '@forge/api';
import { array, boolean, nullable, optional, string, type } from 'superstruct';
import type { Looked } from '../../domain/doctor/desk-setup';
import type { Choices } from '../../domain/set-up/choices';
import { looked, PAGE, pageOf, person } from '../desk-setup/ask';
import { mayAdministerJira } from '../permissions';
import { teamsSeen } from '../teams-seen';
import { readProjectHere } from './look-project';
import { SLA_TYPE, teamFieldsOf, isJirasOwn } from './team-fields';

const WorkTypes = array(
  type({
    id: string(),
    name: string(),
    subtask: optional(boolean()),
    statuses: array(type({ id: string(), name: string(), statusCategory: type({ key: string() }) })),
  }),
);
const Fields = array(
  type({ id: string(), name: string(), schema: optional(nullable(type({ custom: optional(string()) }))) }),
);
const LinkTypes = type({
  issueLinkTypes: array(type({ id: string(), name: string(), inward: string(), outward: string() })),
});
const Priorities = type({ values: array(type({ id: string(), name: string() })) });
const Projects = pageOf(
  type({
    id: string(),
    key: string(),
    name: string(),
    issueTypes: optional(array(type({ id: string(), name: string(), subtask: optional(boolean()) }))),
  }),
);
const Myself = type({ timeZone: optional(string()) });

const orElse = <T>(part: Looked<T>, otherwise: T): T => ('is' in part ? part.is : otherwise);

const workTypesOf = async (projectId: string): Promise<Choices['workTypes']> => {
  const found = await person.get('read statuses', route`/rest/api/3/project/${projectId}/statuses`, WorkTypes);
  return found.map(({ id, name, subtask = false, statuses }) => ({
    id,
    name,
    subtask,
    statuses: statuses.map((it) => ({ id: it.id, name: it.name, done: it.statusCategory.key === 'done' })),
  }));
};

/** Priorities from the highest on, as the project has them. */
const prioritiesOf = async (projectId: string): Promise<Choices['priorities']> => {
  const found = await person.get(
    'read priorities',
    route`/rest/api/3/priority/search?projectId=${projectId}&maxResults=50`,
    Priorities,
  );
  return found.values.map(({ id, name }) => ({ id, name }));
};

/** As many as one page tells of, with what work could be opened in them. */
const projectsSeen = async (): Promise<Choices['projects']> => {
  const { values } = await person.get(
    'read projects',
    route`/rest/api/3/project/search?expand=issueTypes&maxResults=${PAGE}&orderBy=name`,
    Projects,
  );
  return values.map(({ id, key, name, issueTypes = [] }) => ({
    id,
    key,
    name,
    workTypes: issueTypes.filter(({ subtask }) => !subtask).map((it) => ({ id: it.id, name: it.name })),
  }));
};

/**
 * All there is to choose from, as the person who asks: about ten calls, in two rows. What only a Jira admin may see, or
 * what Jira does not answer, is empty: it can be filled in by hand. Rejects with JiraFailure where the project is hidden.
 */
export async function readChoices(projectId: string): Promise<Choices> {
  const fields = person.get('read fields', route`/rest/api/3/field`, Fields);
  const teamFields = fields.then((all) => looked(() => teamFieldsOf(all)));
  const seen = fields.then((all) => {
    const own = all.find(({ schema }) => isJirasOwn(schema?.custom));
    return looked(async () => (own ? teamsSeen(projectId, own.id) : []));
  });
  const [here, workTypes, links, priorities, projects, myself, jiraAdmin] = await Promise.all([
    readProjectHere(projectId),
    workTypesOf(projectId),
    person.get('read link types', route`/rest/api/3/issueLinkType`, LinkTypes),
    looked(() => prioritiesOf(projectId)),
    looked(projectsSeen),
    person.get('read your profile', route`/rest/api/3/myself`, Myself),
    looked(mayAdministerJira),
    teamFields,
    seen,
  ]);
  return {
    project: here.project,
    unfit: here.unfit,
    jiraAdmin: orElse<boolean | null>(jiraAdmin, null),
    workTypes,
    teamFields: orElse(await teamFields, []),
    teamsSeen: orElse(await seen, []),
    slas: (await fields).flatMap(({ id, name, schema }) => (schema?.custom === SLA_TYPE ? [{ id, name }] : [])),
    linkTypes: links.issueLinkTypes.map(({ id, name, inward, outward }) => ({ id, name, inward, outward })),
    roles: here.roles,
    priorities: orElse(priorities, []),
    projects: orElse(projects, []),
    timeZone: myself.timeZone ?? 'UTC',
  };
}
