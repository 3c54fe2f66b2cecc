import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { refuse } from '../refusal';
import { compileJql, type CompiledJql } from './compile-jql';
import { readToken, writeToken } from './page-token';
import { searchable } from './searchable';

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

function matching(site: Site, query: CompiledJql, reconcile: readonly string[] = []): Issue[] {
  const live = new Set(reconcile);
  const indexed = [...searchable(site).values()].filter((issue) => !live.has(issue.id));
  const reconciled = [...live].flatMap((id) => site.issues.get(id) ?? []);
  return [...indexed, ...reconciled].filter((issue) => query.matches(issue));
}

/** One page of the issues that match and the caller may browse, in the query's order. */
export function findIssues(site: Site, caller: Caller, { jql, maxResults, nextPageToken, reconcile }: Question): Found {
  const query = bounded(site, caller, jql);
  const identity = JSON.stringify([jql, caller.accountId, reconcile]);
  const now = site.clock.now();
  const place = nextPageToken ? readToken(nextPageToken, identity, now) : undefined;
  const found = matching(site, query, reconcile).sort(query.compare);
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
  matching(site, bounded(site, caller, jql)).length;
