import type { Json } from '../../json';

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
  category: CategoryKey;
  properties: Record<string, string>;
}

export interface Workflow {
  name: string;
  initialStatusId: string;
  statusIds: string[];
  transitions: Transition[];
  /** Properties a status has in this workflow alone, e.g. `jira.issue.editable: 'false'`, by status id. */
  statusProperties?: Record<string, Record<string, string>>;
}

export interface Transition {
  id: string;
  name: string;
  /** `null`: from any status (a global transition). */
  from: string[] | null;
  to: string;
  /** Fields offered while moving; absent: no screen, and `fields` sent along are ignored. */
  screen?: { fieldId: string; required: boolean }[];
  conditions?: TransitionCondition[];
  validators?: TransitionValidator[];
  /** What Jira itself sets when the transition is made. */
  sets?: { fieldId: string; value: Json }[];
}

export type TransitionCondition =
  { kind: 'role'; roleName: string } | { kind: 'permission'; permission: string } | { kind: 'app-only' };
export type TransitionValidator = { kind: 'field-required'; fieldId: string; message: string };
