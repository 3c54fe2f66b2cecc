import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { sees } from '../issues/seen';
import { refuse } from '../refusal';
import { compileJql, type CompiledJql } from './compile-jql';
import { readToken, writeToken } from './page-token';

export interface Question {
  jql: string;
  maxResults: number;
  nextPageToken?: string | null;
  /** Ids of issues whose current state counts, whatever the index has. */
  reconcile: readonly string[];
}

export interface Found {
  issues: Issue[];
  /** Absent on the last page. */
  nextPageToken?: string;
}

/** Throws 400 for a query without a restriction. */
function bounded(site: Site, caller: Caller, jql: string): CompiledJql {
  const query = compileJql(site, jql, caller.accountId);
  if (!query.bounded)
    throw refuse(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  return query;
}

/**
 * Issues that match as the index has them; reconciled ones, and only those, as they are. Who lost sight of an
 * issue does not find it, however far the index is behind.
 */
export function matching(site: Site, caller: Caller, query: CompiledJql, reconcile: readonly string[] = []): Issue[] {
  const live = new Set(reconcile);
  const visible = (issue: Issue): boolean => {
    const now = site.issues.get(issue.id);
    return now === issue || now === undefined || sees(site, caller, now);
  };
  const found: Issue[] = [];
  for (const issue of site.index.issues().values())
    if (!live.has(issue.id) && query.matches(issue) && visible(issue)) found.push(issue);
  for (const id of live) {
    const issue = site.issues.get(id);
    if (issue && query.matches(issue)) found.push(issue);
  }
  return found;
}

/** One page of the issues that match and the caller may browse, in the query's order. */
export function findIssues(site: Site, caller: Caller, { jql, maxResults, nextPageToken, reconcile }: Question): Found {
  const query = bounded(site, caller, jql);
  const identity = JSON.stringify([jql, caller.accountId, reconcile]);
  const now = site.clock.now();
  const place = nextPageToken ? readToken(nextPageToken, identity, now) : undefined;
  const found = matching(site, caller, query, reconcile).sort(query.compare);
  const before = place ? found.findIndex((issue) => issue.id === place.after) : -1;
  const start = place ? (before >= 0 ? before + 1 : place.offset) : 0;
  const issues = found.slice(start, start + maxResults);
  const last = issues[issues.length - 1];
  const offset = start + issues.length;
  if (!last || offset >= found.length) return { issues };
  return { issues, nextPageToken: writeToken(identity, { after: last.id, offset }, now) };
}

/** How many issues match and the caller may browse. */
export const countIssues = (site: Site, caller: Caller, jql: string): number =>
  matching(site, caller, bounded(site, caller, jql)).length;
