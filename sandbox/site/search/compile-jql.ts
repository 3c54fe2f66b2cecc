import type { AccountId, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { isArchived } from '../projects/archived';
import { metricOfField, readSla } from '../sla/read';
import { compile } from './jql/compile';
import type { Scope } from './jql/scope';

export interface CompiledJql {
  /** Never true for an issue the viewer may not browse, nor for an archived one. Follows the clock when asked again later. */
  matches(issue: Issue): boolean;
  compare(a: Issue, b: Issue): number;
  bounded: boolean;
}

/** What a query of a viewer is read against (`null`: nobody signed in). */
export const scopeOf = (site: Site, viewer: AccountId | null): Scope => ({
  site,
  viewer,
  timeZone: (viewer !== null && site.users.get(viewer)?.timeZone) || 'UTC',
  sla(issue, field) {
    const metric = metricOfField(site, issue, field);
    return metric ? readSla(site, issue, metric) : null;
  },
  seesIssue: (issue) => can(site, viewer, 'BROWSE_PROJECTS', projectOf(site, issue), issue),
  seesProject(projectId) {
    const project = site.projects.get(projectId);
    return project !== undefined && can(site, viewer, 'BROWSE_PROJECTS', project);
  },
  links: () => site.index.links(),
});

/**
 * Compiles JQL for a viewer (`null`: nobody signed in), whose zone dates are read in. What a query says of
 * links, groups and organizations is read when it is compiled.
 * Throws 400 in Jira's words for what Jira refuses, 501 for what the sandbox lacks.
 */
export function compileJql(site: Site, jql: string, viewer: AccountId | null): CompiledJql {
  const scope = scopeOf(site, viewer);
  const { test, compare, bounded } = compile(jql, scope);
  return { matches: (issue) => test(issue) && !isArchived(site, issue) && scope.seesIssue(issue), compare, bounded };
}
