import * as z from 'zod/mini';
import { styleValue } from '../drawing/tokens';

export const Palette = z.array(z.union([z.string(), z.object({ key: z.string(), value: z.string() })]));
export type PaletteProp = z.infer<typeof Palette>;

/** The categorical colours of Atlassian's design tokens, in their order. */
const CATEGORICAL = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `var(--ds-chart-categorical-${index})`);

/** The colour of each group: by its name where the palette names it, else by its place. */
export function coloursOf(groups: readonly string[], palette: PaletteProp = []): string[] {
  const named = new Map(palette.flatMap((entry) => (typeof entry === 'string' ? [] : [[entry.key, entry.value]])));
  const listed = palette.filter((entry) => typeof entry === 'string');
  const inOrder = listed.length > 0 ? listed : CATEGORICAL;
  return groups.map((group, index) => styleValue(named.get(group) ?? inOrder[index % inOrder.length] ?? ''));
}
