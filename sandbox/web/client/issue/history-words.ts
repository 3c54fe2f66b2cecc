import type { Change } from '../api/ticket';
import { dayAndTime } from '../time/durations';

const NAMES: Record<string, string> = {
  assignee: 'Assignee',
  status: 'Status',
  resolution: 'Resolution',
  priority: 'Priority',
  labels: 'Labels',
  summary: 'Summary',
  description: 'Description',
  Link: 'Link',
};
const LONG = new Set(['description']);
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const shown = (value: string | null, timeZone?: string): string | null =>
  value !== null && ISO.test(value) && !Number.isNaN(Date.parse(value))
    ? dayAndTime(Date.parse(value), timeZone)
    : value || null;

export interface ChangeWords {
  field: string;
  from: string | null;
  to: string | null;
}

/** A change as a person reads it: the field's name, what it was, what it became. Long texts only say that they changed. */
export function changeWords({ field, from, to }: Change, timeZone?: string): ChangeWords {
  const name = NAMES[field] ?? field;
  if (LONG.has(field)) return { field: name, from: null, to: 'changed' };
  return { field: name, from: shown(from, timeZone), to: shown(to, timeZone) };
}
