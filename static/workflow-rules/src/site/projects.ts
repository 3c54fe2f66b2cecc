import { requestJira } from '@forge/bridge';
import { array, create, string, type } from 'superstruct';
import { jiraSays } from './ask-jira';
import type { Project } from './facts';

const Found = type({ values: array(type({ id: string(), key: string(), name: string() })) });
const read = (answer: unknown): Project[] =>
  create(answer, Found, 'projects').values.map(({ id, key, name }) => ({ id, key, name }));

/** Projects whose key or name contains the text, the first fifty. Throws NoAnswer. */
export async function findProjects(text: string): Promise<Project[]> {
  const query = encodeURIComponent(text);
  return read(await jiraSays(requestJira(`/rest/api/3/project/search?query=${query}&maxResults=50&orderBy=name`)));
}

/** Service projects whose key or name contains the text. Throws NoAnswer. */
export async function findServiceProjects(text: string): Promise<Project[]> {
  const query = encodeURIComponent(text);
  return read(
    await jiraSays(
      requestJira(`/rest/api/3/project/search?query=${query}&typeKey=service_desk&maxResults=50&orderBy=name`),
    ),
  );
}

/** Jira takes at most fifty ids at once. */
const AT_ONCE = 50;

/** Those of the ids that the admin can see. Throws NoAnswer. */
export async function projectsWithIds(ids: readonly string[]): Promise<Project[]> {
  if (ids.length === 0) return [];
  const query = ids.slice(0, AT_ONCE).map((id) => `id=${encodeURIComponent(id)}`);
  const page = jiraSays(requestJira(`/rest/api/3/project/search?${query.join('&')}&maxResults=${AT_ONCE}`));
  return [...read(await page), ...(await projectsWithIds(ids.slice(AT_ONCE)))];
}
