import * as z from 'zod/mini';
import type { Category } from '../api/ticket';

const CATEGORIES: Record<string, Category> = { NEW: 'new', INDETERMINATE: 'indeterminate', DONE: 'done' };

/** JSM writes a status' category in capitals. */
export const wireCategory = z.pipe(
  z.string(),
  z.transform((text): Category => CATEGORIES[text] ?? 'undefined'),
);
