import { paragraphs } from '../../../domain/handoff/answer-nodes';
import type { RequiredField } from './required-fields';

/** What stands in an input: a text, or ids of what was chosen. A date-time: day and time with a `T` between. */
export type Filled = string | readonly string[];

const WHOLE_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What is wrong with it: `empty`, or `number` for a text that is none. */
export function wrongWith({ kind }: RequiredField, filled: Filled | undefined): 'empty' | 'number' | null {
  if (filled === undefined || filled.length === 0) return 'empty';
  if (typeof filled !== 'string') return null;
  if (filled.trim() === '') return 'empty';
  if (kind === 'number') return Number.isFinite(Number(filled.replace(',', '.'))) ? null : 'number';
  return kind === 'date-time' && !WHOLE_MOMENT.test(filled) ? 'empty' : null;
}

/** In the form in which Jira's create operation takes it. */
export function forJira({ kind }: RequiredField, filled: Filled): unknown {
  const text = typeof filled === 'string' ? filled.trim() : '';
  const several = typeof filled === 'string' ? [filled] : filled;
  switch (kind) {
    case 'line':
    case 'date':
      return text;
    case 'paragraph':
      return { version: 1, type: 'doc', content: paragraphs(text) };
    case 'number':
      return Number(text.replace(',', '.'));
    case 'date-time':
      // What a person picks is their own time of day.
      return new Date(text).toISOString().replace('Z', '+0000');
    case 'one':
      return { id: text };
    case 'several':
      return several.map((id) => ({ id }));
    case 'labels':
      return text.split(/\s+/);
    case 'person':
      return { accountId: text };
    case 'people':
      return several.map((accountId) => ({ accountId }));
  }
}
