/** Where a value stands in a row: a position in an array, or the name of a property. */
export type Accessor = number | string;

/** One row of a chart's data. */
export interface Point {
  x: string;
  y: number;
  group: string;
}

/** Points by their places: `values[group][x]`, `undefined` where there is none. */
export interface Grid {
  xs: string[];
  groups: string[];
  values: (number | undefined)[][];
}

export interface Accessors {
  x: Accessor;
  y: Accessor;
  group?: Accessor;
}

/** One share of a whole. */
export interface Share {
  label: string;
  group: string;
  value: number;
}

export interface ShareAccessors {
  label: Accessor;
  value: Accessor;
  group: Accessor;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A row's value; `undefined` when the row is no row or has no such place. */
const valueAt = (row: unknown, accessor: Accessor): unknown => (isObject(row) ? row[accessor] : undefined);

/** As the label of an axis or a legend. */
const labelOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value === undefined || value === null ? '' : String(value);

/** A figure, or `undefined`; text that is a number counts as one, as after a trip through JSON it may be. */
function figureOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const figure = Number(value);
  return Number.isFinite(figure) ? figure : undefined;
}

/** The data of a chart with two axes; a sentence, naming the row, when one has something else than a figure. */
export function readPoints(data: readonly unknown[], { x, y, group }: Accessors): Point[] | string {
  const points: Point[] = [];
  for (const [index, row] of data.entries()) {
    const value = valueAt(row, y);
    if (isObject(row) && (value === null || value === undefined)) continue;
    const figure = figureOf(value);
    if (figure === undefined) return `row ${index} of data has no figure at ${y}`;
    const labels = { x: labelOf(valueAt(row, x)), group: group === undefined ? '' : labelOf(valueAt(row, group)) };
    points.push({ ...labels, y: figure });
  }
  return points;
}

/** The data of a chart of shares, none of which can be below nothing; a sentence as with two axes. */
export function readShares(data: readonly unknown[], at: ShareAccessors): Share[] | string {
  const shares: Share[] = [];
  for (const [index, row] of data.entries()) {
    const value = figureOf(valueAt(row, at.value));
    if (value === undefined || value < 0) return `row ${index} of data has no amount at ${at.value}`;
    shares.push({ label: labelOf(valueAt(row, at.label)), group: labelOf(valueAt(row, at.group)), value });
  }
  return shares;
}

/** Places in the order of their first appearance; figures of the same place are added up. */
export function gridOf(points: readonly Point[]): Grid {
  const xs = [...new Set(points.map(({ x }) => x))];
  const groups = [...new Set(points.map(({ group }) => group))];
  const values = groups.map((): (number | undefined)[] => xs.map(() => undefined));
  for (const { x, y, group } of points) {
    const row = values[groups.indexOf(group)];
    const at = xs.indexOf(x);
    if (row) row[at] = (row[at] ?? 0) + y;
  }
  return { xs, groups, values };
}
