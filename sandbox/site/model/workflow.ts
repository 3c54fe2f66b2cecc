import type { Json } from '../../json';
import type { AppRule } from './app-rule';

export interface IssueType {
  id: string;
  name: string;
  description: string;
  subtask: boolean;
}
export interface Priority {
  id: string;
  name: string;
  rank: number;
  color: string;
}
export interface Resolution {
  id: string;
  name: string;
  description: string;
}
export type CategoryKey = 'new' | 'indeterminate' | 'done';
export interface Status {
  id: string;
  name: string;
  description?: string;
  category: CategoryKey;
  properties: Record<string, string>;
}

export interface Workflow {
  name: string;
  /** Absent: made of the name, see workflow/identity.ts. */
  id?: string;
  description?: string;
  /** How often it was saved since it was made. */
  revision?: number;
  initialStatusId: string;
  statusIds: string[];
  transitions: Transition[];
  /** What happens at creation, besides the first status. Absent: a transition "Create" without rules. */
  initial?: InitialTransition;
  /** Properties a status has in this workflow alone, e.g. `jira.issue.editable: 'false'`, by status id. */
  statusProperties?: Record<string, Record<string, string>>;
  /** Where the editor draws things: statuses by their id. */
  layout?: { statuses: Record<string, Point>; start?: Point; loops?: Point };
}

export interface Point {
  x: number;
  y: number;
}

export interface InitialTransition {
  id: string;
  name: string;
  description?: string;
  properties?: Record<string, string>;
  validators?: TransitionValidator[];
  actions?: TransitionAction[];
}

export interface Transition {
  id: string;
  name: string;
  description?: string;
  /** `null`: from any status (a global transition). */
  from: string[] | null;
  to: string;
  /** Where the editor lets the line begin and end, by the status it comes from. */
  ports?: Record<string, { from?: number; to?: number }>;
  properties?: Record<string, string>;
  /** Fields offered while moving; with neither this nor `screenId` there is no screen, and `fields` sent along are ignored. */
  screen?: { fieldId: string; required: boolean }[];
  /** The site's screen that is shown; `screen` then only says which of its fields are required. */
  screenId?: string;
  conditions?: TransitionCondition[];
  /** How the conditions are joined; absent: all must hold. */
  conditionOperation?: 'ALL' | 'ANY';
  validators?: TransitionValidator[];
  /** Customers may make it themselves, on the portal. */
  portal?: boolean;
  /** What Jira itself sets when the transition is made. */
  sets?: { fieldId: string; value: Json }[];
  /** Post functions, made in this order after what it sets. */
  actions?: TransitionAction[];
}

/** A rule of Jira's own, in the words of the workflow API (`system:restrict-issue-transition` …). */
export interface NativeRule {
  ruleKey: string;
  parameters: Record<string, string>;
}

export type TransitionCondition =
  | { kind: 'role'; roleName: string }
  | { kind: 'permission'; permission: string }
  | { kind: 'app-only' }
  | { kind: 'native'; rule: NativeRule }
  | { kind: 'group'; operation: 'ALL' | 'ANY'; conditions: TransitionCondition[] }
  | { kind: 'app'; rule: AppRule };
export type TransitionValidator =
  | { kind: 'field-required'; fieldId: string; message: string }
  | { kind: 'native'; rule: NativeRule }
  | { kind: 'app'; rule: AppRule };
export type TransitionAction = { kind: 'native'; rule: NativeRule } | { kind: 'app'; rule: AppRule };
