import type { Site } from '../model';
import { compile } from './jql/compile';
import type { Scope, Test } from './jql/scope';

/** Functions whose answer is read when a query is compiled, and may be another one next time. */
const READS_AT_ONCE = /\b(membersOf|organizationMembers|projects\w+|linkedIssues|\w+IssueTypes)\s*\(|issueLinkType/i;

/**
 * What a site needs as `goalMatches`: does an issue match the JQL of an SLA goal? Whoever looks, and
 * without SLA fields in it (501), which would be a circle. Remembers what it compiled; throws what
 * compiling throws.
 */
export function createGoalMatcher(site: Site): NonNullable<Site['goalMatches']> {
  const compiled = new Map<string, Test>();
  const scope: Scope = {
    site,
    viewer: null,
    timeZone: 'UTC',
    seesProject: () => true,
    seesIssue: () => true,
    links: () => site.links,
  };
  return (jql, issue) => {
    const known = compiled.get(jql);
    const test = known ?? compile(jql, scope).test;
    if (!known && !READS_AT_ONCE.test(jql)) compiled.set(jql, test);
    return test(issue);
  };
}
