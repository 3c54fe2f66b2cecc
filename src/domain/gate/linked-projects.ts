import type { Policy } from '../policy';

/** A project by the names that Jira and people have for it. */
export interface NamedProject {
  readonly projectId: string;
  readonly projectKey: string;
}

/**
 * May work of that project be named on tickets of the desk? In its own and in those that its rules name: whoever set
 * them up knows both. People link work of any project, which others who read the ticket may not see.
 */
export const mayBeNamed = ({ desk, escalation: { linkedWork }, closeCheck: { counting } }: Policy, projectId: string) =>
  projectId === desk.projectId ||
  Object.values(linkedWork?.levels ?? {}).some((place) => place.projectId === projectId) ||
  (counting?.projects ?? []).includes(projectId);

/** The other projects in which a desk has work done that its tickets wait for; a switched-off desk has none. */
export function linkedProjects({
  enabled,
  desk,
  escalation: { linkedWork },
  closeCheck: { counting },
}: Pick<Policy, 'enabled' | 'desk' | 'escalation' | 'closeCheck'>): NamedProject[] {
  if (!enabled || !counting) return [];
  const found = new Map<string, NamedProject>();
  for (const { projectId, projectKey } of Object.values(linkedWork?.levels ?? {}))
    if (projectId !== desk.projectId && (!counting.projects || counting.projects.includes(projectId)))
      found.set(projectId, { projectId, projectKey });
  return [...found.values()];
}
