import * as z from 'zod/mini';
import { adfOf } from '../../api/adf';
import type { Http } from '../../api/http';

export interface NewIssueForm {
  projectId: string;
  projectName: string;
  types: { id: string; name: string }[];
}

const project = z.object({
  id: z.string(),
  name: z.string(),
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
});

/** What can be created in a project. */
export async function loadForm(http: Http, idOrKey: string): Promise<NewIssueForm> {
  const { id, name, issueTypes } = project.parse(await http.get(`/rest/api/3/project/${encodeURIComponent(idOrKey)}`));
  return { projectId: id, projectName: name, types: issueTypes.filter(({ subtask }) => !subtask) };
}

/** What an app gave along, by the names of its bridge, as the site's fields. */
const WRAP: Record<string, (value: unknown) => [string, unknown]> = {
  parentId: (id) => ['parent', { id }],
  assignee: (accountId) => ['assignee', { accountId }],
  reporter: (accountId) => ['reporter', { accountId }],
  priority: (id) => ['priority', { id }],
  components: (ids) => ['components', withIds(ids)],
  versions: (ids) => ['versions', withIds(ids)],
  fixVersions: (ids) => ['fixVersions', withIds(ids)],
};
const withIds = (ids: unknown): unknown => (Array.isArray(ids) ? ids.map((id: unknown) => ({ id })) : ids);

/** Answers the new ticket's id. */
export async function createIssue(
  http: Http,
  given: Record<string, unknown>,
  form: { projectId: string; typeId: string; summary: string; description: string },
): Promise<string> {
  const { projectId: _project, issueTypeId: _type, summary: _summary, description, ...others } = given;
  const fields = Object.fromEntries(Object.entries(others).map(([key, value]) => WRAP[key]?.(value) ?? [key, value]));
  const created = await http.send('POST', '/rest/api/3/issue', {
    fields: {
      ...fields,
      project: { id: form.projectId },
      issuetype: { id: form.typeId },
      summary: form.summary,
      ...(form.description !== '' ? { description: adfOf(form.description) } : description ? { description } : {}),
    },
  });
  return z.object({ id: z.string() }).parse(created).id;
}
