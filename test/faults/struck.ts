/** A fault at a step of the app. */
export interface Cell {
  at: string;
  fault: string;
}

const nameOf = ({ at, fault }: Cell): string => `${fault}|${at}`;

/** What struck fewer times than that, with how often it did. */
export const missing = (cells: readonly Cell[], counts: Readonly<Record<string, number>>, least: number): string[] =>
  cells.flatMap((cell) => {
    const times = counts[nameOf(cell)] ?? 0;
    return times < least ? [`${nameOf(cell)}: ${times}`] : [];
  });

export const timesOf = (cell: Cell, counts: Readonly<Record<string, number>>): number => counts[nameOf(cell)] ?? 0;
