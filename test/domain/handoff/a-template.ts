import type { NoteField } from '../../../src/domain/escalation-rules';
import type { NotesData } from '../../../src/domain/handoff/notes';

export const aField = (over: Partial<NoteField> = {}): NoteField => ({
  key: 'tried',
  label: 'What was tried',
  kind: 'text',
  required: true,
  ...over,
});
export const choice = aField({ key: 'scope', label: 'Who is affected', kind: 'choice', options: ['One', 'Many'] });
export const box = aField({ key: 'known', label: 'Searched the known errors', kind: 'checkbox' });
export const link = aField({ key: 'log', label: 'Log', kind: 'link' });
export const optional = (field: NoteField): NoteField => ({ ...field, required: false });

/** The notes of a former hand-over. */
export const lastNotes = (notes: NotesData['notes']): NotesData => ({
  operation: 'up',
  verb: 'escalate',
  from: { team: 't-desk', level: 'L1' },
  to: { team: 't-tech', level: 'L2' },
  notes,
  asked: [],
  score: 60,
});
