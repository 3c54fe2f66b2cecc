import type { JqlField } from '../scope';
import { choiceField } from './choice';

/** A field of labels. Any word may be asked for; a label that nobody uses matches nothing. */
export const labelsField = (name: string, fieldId: string): JqlField =>
  choiceField({
    name,
    ids: (issue) => {
      const raw = issue.values[fieldId];
      return Array.isArray(raw) ? raw.map(String) : [];
    },
    find: (value) => [value],
    sort: (label) => [label.toLowerCase()],
  });
