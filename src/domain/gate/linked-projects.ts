import type { Policy } from '../policy';

/** A project by the names that Jira and people have for it. */
export interface NamedProject {
  readonly projectId: string;
  readonly projectKey: string;
}

/** The other projects in which a desk has work done that its tickets wait for; a switched-off desk has none. */
export function linkedProjects({
  enabled,
  desk,
  escalation: { linkedWork },
  closeCheck: { counting },
}: Policy): NamedProject[] {
  if (!enabled || !counting) return [];
  const found = new Map<string, NamedProject>();
  for (const { projectId, projectKey } of Object.values(linkedWork?.levels ?? {}))
    if (projectId !== desk.projectId && (!counting.projects || counting.projects.includes(projectId)))
      found.set(projectId, { projectId, projectKey });
  return [...found.values()];
}
