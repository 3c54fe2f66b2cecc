import type { Project, Site, WorkflowScheme } from '../model';

/** A scheme with the projects that have it; they all give their work types the same workflows. */
export interface SchemeInUse extends WorkflowScheme {
  projects: Project[];
  /** Work type id to workflow name. */
  mappings: Record<string, string>;
}

/** Ids of schemes that a project has by itself: apart from those given to schemes that are made. */
const OWN_FROM = 10_000;

/** The scheme a project has. One that was never given a scheme has one of its own, named after it. */
export const schemeOf = ({ id, key, workflowScheme }: Project): WorkflowScheme =>
  workflowScheme ?? {
    id: String(OWN_FROM + Number(id)),
    name: `${key}: Workflow scheme`,
    description: '',
    revision: 0,
  };

/** Every scheme of the site, by id. Schemes that no project has do not exist here. */
export function schemesInUse(site: Site): SchemeInUse[] {
  const schemes = new Map<string, SchemeInUse>();
  for (const project of site.projects.values()) {
    const scheme = schemeOf(project);
    const known = schemes.get(scheme.id);
    if (known) known.projects.push(project);
    else schemes.set(scheme.id, { ...scheme, projects: [project], mappings: project.workflows });
  }
  return [...schemes.values()].sort((a, b) => Number(a.id) - Number(b.id));
}

/** The schemes that give some work type the workflow. */
export const schemesWith = (site: Site, workflowName: string): SchemeInUse[] =>
  schemesInUse(site).filter((it) => Object.values(it.mappings).includes(workflowName));
