import type { AccountId, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { metricOfField, readSla } from '../sla/read';
import { compile } from './jql/compile';
import type { Scope } from './jql/scope';

export interface CompiledJql {
  /** Never true for an issue the viewer may not browse. Follows the clock when asked again later. */
  matches(issue: Issue): boolean;
  compare(a: Issue, b: Issue): number;
  bounded: boolean;
}

/**
 * Compiles JQL for a viewer (`null`: nobody signed in), whose zone dates are read in.
 * Throws 400 in Jira's words for what Jira refuses, 501 for what the sandbox lacks.
 */
export function compileJql(site: Site, jql: string, viewer: AccountId | null): CompiledJql {
  const seesIssue = (issue: Issue): boolean => can(site, viewer, 'BROWSE_PROJECTS', projectOf(site, issue), issue);
  const scope: Scope = {
    site,
    viewer,
    timeZone: (viewer !== null && site.users.get(viewer)?.timeZone) || 'UTC',
    sla(issue, field) {
      const metric = metricOfField(site, issue, field);
      return metric ? readSla(site, issue, metric) : null;
    },
    seesIssue,
    seesProject(projectId) {
      const project = site.projects.get(projectId);
      return project !== undefined && can(site, viewer, 'BROWSE_PROJECTS', project);
    },
  };
  const { test, compare, bounded } = compile(jql, scope);
  return { matches: (issue) => test(issue) && seesIssue(issue), compare, bounded };
}
