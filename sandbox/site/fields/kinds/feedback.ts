import type { RawValue } from '../../model';
import { NOTHING, type Kind } from '../kind';

/** A customer's rating, one to five, and words; kept together as JSM asks for them. */
export interface Feedback {
  rating: number;
  comment: string | null;
}

export function feedbackIn(raw: RawValue): Feedback | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const { rating, comment } = raw as { rating?: unknown; comment?: unknown };
  return typeof rating === 'number' ? { rating, comment: typeof comment === 'string' ? comment : null } : null;
}

/** JSM's Satisfaction: given by the customer, set by no edit. */
export const feedback: Kind = {
  type: 'sd-feedback',
  shape(raw) {
    const given = feedbackIn(raw);
    return given && { rating: given.rating };
  },
  describe(raw) {
    const given = feedbackIn(raw);
    return given ? { id: null, text: String(given.rating) } : NOTHING;
  },
};
