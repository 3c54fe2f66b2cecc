/** One amount at one size. */
export interface Point {
  n: number;
  amount: number;
}

/**
 * How an amount grows with a size: the exponent between the smallest and the largest, so that 0 is not at all, 1 as fast
 * as the size, 2 with its square. An amount of 0 counts as 1.
 */
export function slope(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.n <= 0 || last.n <= first.n) throw new Error('a slope needs two sizes');
  const exponent = Math.log(Math.max(1, last.amount) / Math.max(1, first.amount)) / Math.log(last.n / first.n);
  const rounded = Math.round(exponent * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
