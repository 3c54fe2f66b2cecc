import type { Json } from '../../json';
import type { AccountId, Field, Issue, Project, RawValue, Site } from '../model';

/** Who looks: times are written in this person's zone. */
export interface Viewer {
  accountId: AccountId | null;
  timeZone: string;
}

/** What a field's value is drawn from. */
export interface Reading {
  site: Site;
  issue: Issue;
  field: Field;
  viewer: Viewer;
}

/** Where a value is going to be set. No issue: it is being created. */
export interface Writing {
  site: Site;
  project: Project;
  field: Field;
  issue?: Issue;
  /** Who sets it, where that matters. */
  by?: AccountId | null;
}

/** A value as the history tells it: `from`/`to` and `fromString`/`toString`. */
export interface Told {
  id: string | null;
  text: string | null;
}

export const NOTHING: Told = { id: null, text: null };

/** How one kind of field is read, written, and told in the history. */
export interface Kind {
  /** The wire's `schema.type` and `schema.items`. */
  type: string;
  items?: string;
  /** Where the raw value is kept when not in `issue.values`. */
  raw?(site: Site, issue: Issue, field: Field): RawValue;
  shape(raw: RawValue, reading: Reading): Json;
  /** As `expand=renderedFields` shows it to people; absent: `null`, as for all that needs no rendering. */
  rendered?(raw: RawValue, reading: Reading): Json;
  /** Wire to raw. Absent: the field cannot be set by an edit. Throws InvalidValue with Jira's words. */
  parse?(wire: Json, writing: Writing): RawValue;
  describe?(raw: RawValue, site: Site, field: Field): Told;
  /** Values that `by`, or anybody, may choose from, as transition screens list them. */
  allowed?(site: Site, field: Field, project?: Project, by?: AccountId | null): Json[];
}

/** A value that Jira refuses; becomes the message under the field's id in a 400. */
export class InvalidValue extends Error {}

/** A raw value that is kept as text, `null` for anything else. */
export const textOf = (raw: RawValue): string | null => (typeof raw === 'string' ? raw : null);
