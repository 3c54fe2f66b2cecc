import type { Project, Site } from '../model';

/** The projects with a work type that the workflow moves. */
export const projectsUsing = (site: Site, workflowName: string): Project[] =>
  [...site.projects.values()].filter((it) => typesUsing(it, workflowName).length > 0);

/** The project's work types that the workflow moves. */
export const typesUsing = ({ issueTypeIds, workflows }: Project, workflowName: string): string[] =>
  issueTypeIds.filter((id) => workflows[id] === workflowName);
