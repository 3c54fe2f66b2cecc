import type { Issue, Site } from '../model';

/** Is the issue archived, itself or with its project? Search does not find it, and nobody edits it. */
export const isArchived = (site: Site, issue: Issue): boolean =>
  issue.archived !== undefined || site.projects.get(issue.projectId)?.archived !== undefined;
