import type { Template } from '../../domain/escalation-rules';
import type { Notes } from '../../domain/handoff/notes';
import { unanswered, WHY } from '../../domain/handoff/unanswered';

/** An input that is not as it has to be. `at` is its place in what is asked of the backend: `notes.tried`. */
export interface Wrong {
  readonly at: string;
  readonly label: string;
  readonly says: string;
}

/** What is wrong with notes, in the order in which they are asked. */
export const wrongNotes = (template: Template, notes: Notes, copies: readonly string[]): Wrong[] =>
  unanswered(template, notes, copies).map(({ key, label, why }) => ({ at: `notes.${key}`, label, says: WHY[why] }));

/** The notes that this template asks, out of all that were written or offered. */
export const notesFor = (template: Template, offered: Notes, written: Notes): Notes =>
  Object.fromEntries(
    template.flatMap(({ key, kind }) => {
      const value = written[key] ?? offered[key];
      const fits = typeof value === (kind === 'checkbox' ? 'boolean' : 'string');
      return value !== undefined && fits ? [[key, value] as const] : [];
    }),
  );

/** The backend's objection, where it is about an input that is there. */
export function withObjection(
  wrong: readonly Wrong[],
  problem: { field?: string; happened: string; next: string } | null,
  labels: Readonly<Record<string, string>>,
): Wrong[] {
  const label = problem?.field === undefined ? undefined : labels[problem.field];
  if (!problem?.field || label === undefined) return [...wrong];
  const others = wrong.filter(({ at }) => at !== problem.field);
  return [...others, { at: problem.field, label, says: `${problem.happened} ${problem.next}` }];
}
