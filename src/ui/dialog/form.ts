import type { Said } from '../../domain/answers';
import type { Template } from '../../domain/escalation-rules';
import type { Notes } from '../../domain/handoff/notes';
import type { Sending } from './use-send';
import type { Wrong } from './wrong';

/** One way to go on with the ticket, as far as the dialog around it needs to know. */
export interface Form {
  readonly template: Template;
  readonly notes: Notes;
  /** What is wrong, from the first try on. */
  readonly wrong: readonly Wrong[];
  readonly sending: Sending<unknown>;
  /** What the button says. */
  readonly label: string;
  /** `null`: there is nothing that could be sent. */
  readonly send: (() => void) | null;
  /** What it takes is still being read. */
  readonly waiting: boolean;
  /** All that was written, to be copied. */
  readonly text: string;
  readonly unreachable: Said;
}

/** What was answered at all. */
export const answered = (notes: Notes): Notes =>
  Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== ''));

/** The notes' labels by their places in what is asked of the backend. */
export const noteLabels = (template: Template): Record<string, string> =>
  Object.fromEntries(template.map(({ key, label }) => [`notes.${key}`, label]));
