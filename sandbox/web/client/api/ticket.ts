import type { AdfNode } from './adf';

/* A ticket as these pages show it. Times are epoch milliseconds. */

export type Category = 'new' | 'indeterminate' | 'done' | 'undefined';
export interface Person {
  id: string;
  name: string;
}
export interface Status {
  id: string;
  name: string;
  category: Category;
}

export interface Team {
  id: string;
  name: string;
}
/** `type`: as Jira names it, `service_desk` or `software`. */
export interface Project {
  id: string;
  key: string;
  name: string;
  type: string;
}
/** Jira's Team field takes a team's id; a select field takes an option. */
export interface TeamField {
  id: string;
  name: string;
  kind: 'team' | 'select';
}

export interface ScreenField {
  id: string;
  name: string;
  required: boolean;
  /** Brought by an app, which may draw it. */
  ofApp?: boolean;
  options?: { id: string; name: string }[];
}
export interface Transition {
  id: string;
  name: string;
  to: Status;
  hasScreen: boolean;
}

export interface Link {
  id: string;
  says: string;
  key: string;
  summary: string;
  status: Status;
}

export interface Change {
  field: string;
  from: string | null;
  to: string | null;
}
export interface HistoryEntry {
  id: string;
  who: string;
  /** The account. */
  by?: string;
  at: number;
  changes: Change[];
}

export interface Ticket {
  id: string;
  key: string;
  summary: string;
  project: Project;
  type: string;
  status: Status;
  priority?: string;
  reporter?: Person;
  assignee?: Person;
  labels: string[];
  description?: AdfNode;
  created: number;
  resolution?: string;
  requestType?: string;
  teamField?: TeamField;
  team?: Team;
  /** The field that `level` is of. */
  levelField?: string;
  level?: string;
  withTeamSince?: number;
  teamTargetDue?: number;
  links: Link[];
  transitions: Transition[];
  history: HistoryEntry[];
}

export interface Comment {
  id: string;
  who: string;
  /** The account. */
  by?: string;
  at: number;
  internal: boolean;
  body?: AdfNode;
}
