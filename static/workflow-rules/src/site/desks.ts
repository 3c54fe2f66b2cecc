import { requestJira } from '@forge/bridge';
import { array, create, string, type, unknown } from 'superstruct';
import { is } from '../../../../src/domain/fits';
import { ifAny, jiraSays } from './ask-jira';
import { readDesk } from './desk-rules';
import type { Desk, Project } from './facts';
import { projectsWithIds } from './projects';

const Usages = type({ projects: type({ values: array(type({ id: string() })) }) });
const Property = type({ value: unknown() });

/** More desks than this share no workflow that one form could be about. */
const MOST_DESKS = 10;

/**
 * The desks that the form is for: of the one project of a team-managed workflow, else of those that use the workflow.
 * Empty where none has support rules, and where Jira does not tell the admin who uses it. Throws NoAnswer.
 */
export async function readDesks(workflowId: string | undefined, scopedProjectId: string | undefined): Promise<Desk[]> {
  const ids = scopedProjectId === undefined ? await usersOf(workflowId) : [scopedProjectId];
  const projects = await projectsWithIds(ids.slice(0, MOST_DESKS));
  const desks = await Promise.all(projects.map(deskOf));
  return desks.filter((desk) => desk !== null);
}

async function usersOf(workflowId: string | undefined): Promise<string[]> {
  if (workflowId === undefined) return [];
  const id = encodeURIComponent(workflowId);
  const answer = await ifAny(jiraSays(requestJira(`/rest/api/3/workflow/${id}/projectUsages`)));
  return is(answer, Usages) ? answer.projects.values.map((project) => project.id) : [];
}

/** `null`: the project has no support rules. Throws NoAnswer. */
export async function deskOf(project: Project): Promise<Desk | null> {
  const id = encodeURIComponent(project.id);
  const answer = await ifAny(jiraSays(requestJira(`/rest/api/3/project/${id}/properties/tierline`)));
  return answer === null ? null : readDesk(project, create(answer, Property, 'support rules').value);
}
