import type { FieldClause } from './clause';
import type { SlaReading } from '../../sla/cycle';
import type { AccountId, Field, Issue, Site } from '../../model';

/** What a query is read against. */
export interface Scope {
  site: Site;
  /** `null`: nobody signed in. */
  viewer: AccountId | null;
  /** Dates without a zone are the viewer's. */
  timeZone: string;
  /** What the SLA field shows on an issue; absent where a query may not ask for SLAs (a goal's own JQL). */
  sla?: (issue: Issue, field: Field) => SlaReading | null;
  /** May the viewer see the project, when a query names it? */
  seesProject(projectId: string): boolean;
  seesIssue(issue: Issue): boolean;
}

export type Test = (issue: Issue) => boolean;
export type SortKey = (number | string)[] | null;

/** A field as JQL knows it. */
export interface JqlField {
  test(clause: FieldClause, scope: Scope): Test;
  /** Absent: not sortable. `null` keys come last. */
  sort?: {
    key(scope: Scope): (issue: Issue) => SortKey;
    /** The direction when the query names none. */
    descends?: boolean;
  };
}
