import type { Issue, Project, Site } from '../model';

/** An issue by id or by any key it has or had; letters of keys may be lower case. */
export function findIssue(site: Site, idOrKey: string): Issue | undefined {
  const id = site.issueKeys.get(idOrKey.toUpperCase());
  return site.issues.get(id ?? idOrKey);
}

/** A project by id or key. */
export function findProject(site: Site, idOrKey: string): Project | undefined {
  const byId = site.projects.get(idOrKey);
  if (byId) return byId;
  const key = idOrKey.toUpperCase();
  return [...site.projects.values()].find((project) => project.key === key);
}
