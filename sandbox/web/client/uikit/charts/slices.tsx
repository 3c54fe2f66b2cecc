import type { Tip } from './figure';
import type { Share } from './points';

interface SlicesProps {
  slices: Share[];
  colours: string[];
  width: number;
  height: number;
  innerRadius: number;
  outerRadius: number;
  labelled: boolean;
  format(figure: number): string;
  tell(tip: Tip | undefined): void;
}

const TURN = 2 * Math.PI;
/** A slice that is nearly everything is drawn a hair short: an arc from a point to itself is nothing. */
const WHOLE = TURN * 0.99999;

const spot = (angle: number, radius: number): string => `${Math.sin(angle) * radius},${-Math.cos(angle) * radius}`;

/** The outline of a slice around the origin, clockwise from the top. Angles in radians, radii in pixels. */
export function sliceOf(from: number, to: number, inner: number, outer: number): string {
  const end = Math.min(to, from + WHOLE);
  const large = end - from > Math.PI ? 1 : 0;
  const arc = `M${spot(from, outer)} A${outer},${outer} 0 ${large} 1 ${spot(end, outer)}`;
  return inner <= 0
    ? `${arc} L0,0 Z`
    : `${arc} L${spot(end, inner)} A${inner},${inner} 0 ${large} 0 ${spot(from, inner)} Z`;
}

/** Slices of a pie; with an inner radius, of a ring. */
export function Slices({
  slices,
  colours,
  width,
  height,
  innerRadius,
  outerRadius,
  labelled,
  format,
  tell,
}: SlicesProps) {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  let turned = 0;
  const placed = slices.map(({ label, value }, index) => {
    const from = turned;
    turned += total === 0 ? 0 : (value / total) * TURN;
    return { label, value, from, to: turned, colour: colours[index] };
  });
  return (
    <g transform={`translate(${width / 2} ${height / 2})`}>
      {placed.map(({ label, value, from, to, colour }, index) => {
        const middle = (from + to) / 2;
        const reach = innerRadius > 0 ? (innerRadius + outerRadius) / 2 : outerRadius * 0.65;
        const words = `${label} · ${format(value)}`;
        const left = width / 2 + Math.sin(middle) * reach;
        const top = height / 2 - Math.cos(middle) * reach;
        return (
          <path
            key={index}
            d={sliceOf(from, to, innerRadius, outerRadius)}
            fill={colour}
            className="uikit-chart-mark uikit-chart-slice"
            onMouseMove={() => tell({ left, top, words })}
          />
        );
      })}
      {labelled &&
        placed.map(({ label, value, from, to }, index) => {
          const middle = (from + to) / 2;
          const x = Math.sin(middle) * (outerRadius + 12);
          return (
            <text
              key={index}
              className="uikit-chart-label"
              x={x}
              y={-Math.cos(middle) * (outerRadius + 12)}
              textAnchor={Math.abs(x) < 8 ? 'middle' : x > 0 ? 'start' : 'end'}
              dominantBaseline="middle"
            >
              {value === 0 ? '' : label}
            </text>
          );
        })}
    </g>
  );
}
