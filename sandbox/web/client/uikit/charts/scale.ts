/** Where figures stand between two pixels, with round figures to mark. */
export interface Scale {
  ticks: number[];
  place(figure: number): number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step that divides a span into at most `count` parts. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** A scale that includes zero and every figure, from pixel `from` to pixel `to`. */
export function scaleOf(figures: readonly number[], from: number, to: number, count = 5): Scale {
  const low = Math.min(0, ...figures);
  const high = Math.max(0, ...figures);
  const step = roundStep(high - low || 1, count);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  const span = (last - first) * step;
  return { ticks, place: (figure) => from + ((figure - first * step) / span) * (to - from) };
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const round = (figure: number): number => Number(figure.toPrecision(12));

/** The bands of categories between two pixels: the start of each, and how wide its marks may be. */
export function bandsOf(
  count: number,
  from: number,
  to: number,
): { start(index: number): number; width: number; inset: number } {
  const width = (to - from) / Math.max(1, count);
  const inset = Math.min(width * 0.2, 24);
  return { width: width - inset, inset, start: (index) => from + index * width + inset / 2 };
}
