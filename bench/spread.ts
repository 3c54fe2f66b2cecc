export interface Spread {
  median: number;
  min: number;
  max: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => rounded(sorted[index] ?? Number.NaN);
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? rounded((at(middle - 1) + at(middle)) / 2) : at(Math.floor(middle));
  return { median, min: at(0), max: at(sorted.length - 1) };
}
