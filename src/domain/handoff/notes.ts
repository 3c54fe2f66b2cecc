import type { NoteField } from '../escalation-rules';
import type { Verb } from '../level';

/** What was answered to one field: a text, a link or a choice as text, a checkbox as true or false. */
export type NoteValue = string | boolean;

/** What was answered, by the field's key. */
export type Notes = Readonly<Record<string, NoteValue>>;

/** What a hand-over's comment carries beside its text, as JSON in the comment's property. */
export interface NotesData {
  readonly operation: string;
  readonly verb: Verb | 'linked-work';
  readonly from: { readonly team: string; readonly level: string } | null;
  readonly to: { readonly team: string; readonly level: string };
  readonly notes: Notes;
  /** Why it goes down, across, or past a level. */
  readonly reason?: string;
  /** The fields as they were asked, so that the notes are read by the names of their time. */
  readonly asked: readonly Pick<NoteField, 'key' | 'label' | 'kind'>[];
  readonly score: number;
}

/** The comment property that holds `NotesData`. */
export const NOTES_PROPERTY = 'tierline-notes';

/** No answer is longer; a whole comment may have 32,767 characters as JSON. */
export const LONGEST_ANSWER = 4_000;
