import type { FieldClause, Operand, Operator } from './clause';
import type { SlaReading } from '../../sla/cycle';
import type { AccountId, Field, Issue, IssueLink, Site } from '../../model';

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
  /** Links as the index has them. */
  links(): readonly IssueLink[];
}

export type Test = (issue: Issue) => boolean;
export type SortKey = (number | string)[] | null;

/** Values that a clause asks for. */
export interface Wanted {
  ids: ReadonlySet<string>;
  empty: boolean;
}

/** How a field is found in an issue's history, where `was` and `changed` may ask for it. */
export interface PastField {
  name: string;
  fieldId: string;
  now(issue: Issue): string | null;
  wanted(operands: readonly Operand[], scope: Scope): Wanted;
}

/** A field as JQL knows it. */
export interface JqlField {
  test(clause: FieldClause, scope: Scope): Test;
  /** What reference data says it can be asked with. */
  operators: readonly Operator[];
  /** Absent: Jira does not sort by it, unless `sortUnknown` says that nobody knows. `null` keys come last. */
  sortUnknown?: true;
  sort?: {
    key(scope: Scope): (issue: Issue) => SortKey;
    /** The direction when the query names none. */
    descends?: boolean;
  };
  past?: PastField;
}
