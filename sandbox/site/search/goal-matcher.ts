import type { Site } from '../model';
import { compile } from './jql/compile';
import type { Test } from './jql/scope';

/**
 * What a site needs as `goalMatches`: does an issue match the JQL of an SLA goal? Whoever looks, and
 * without SLA fields in it (501), which would be a circle. Remembers what it compiled; throws what
 * compiling throws.
 */
export function createGoalMatcher(site: Site): NonNullable<Site['goalMatches']> {
  const compiled = new Map<string, Test>();
  return (jql, issue) => {
    const known = compiled.get(jql);
    const test =
      known ??
      compile(jql, { site, viewer: null, timeZone: 'UTC', seesProject: () => true, seesIssue: () => true }).test;
    if (!known) compiled.set(jql, test);
    return test(issue);
  };
}
