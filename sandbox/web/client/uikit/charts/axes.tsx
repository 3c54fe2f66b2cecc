import type { Scale } from './scale';

/** Room around a plot, in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** About how wide one letter of an axis is, in pixels. */
const LETTER = 7;

export const widthOf = (words: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...words.map((word) => word.length * LETTER)));

const cut = (word: string, room: number): string => {
  const letters = Math.max(2, Math.floor(room / LETTER));
  return word.length <= letters ? word : `${word.slice(0, letters - 1)}…`;
};

interface FigureAxisProps {
  scale: Scale;
  plot: Plot;
  format(figure: number): string;
  /** Whether figures run from left to right. */
  across?: boolean;
}

/** Round figures with a line each. */
export const FigureAxis = ({ scale, plot, format, across }: FigureAxisProps) => (
  <g className="uikit-chart-axis">
    {scale.ticks.map((tick) => {
      const at = scale.place(tick);
      return across ? (
        <g key={tick}>
          <line
            x1={at}
            x2={at}
            y1={plot.top}
            y2={plot.bottom}
            className={tick === 0 ? 'uikit-chart-zero' : undefined}
          />
          <text x={at} y={plot.bottom + 18} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ) : (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={at}
            y2={at}
            className={tick === 0 ? 'uikit-chart-zero' : undefined}
          />
          <text x={plot.left - 8} y={at} textAnchor="end" dominantBaseline="middle">
            {format(tick)}
          </text>
        </g>
      );
    })}
  </g>
);

interface NameAxisProps {
  names: readonly string[];
  plot: Plot;
  /** The middle of a name's place. */
  middle(index: number): number;
  /** Whether names stand one below the other, at the left. */
  upright?: boolean;
}

/** The names of categories; where there is no room for all, every second, third … of them. */
export function NameAxis({ names, plot, middle, upright }: NameAxisProps) {
  const span = upright ? plot.bottom - plot.top : plot.right - plot.left;
  const room = span / Math.max(1, names.length);
  const every = Math.max(1, Math.ceil((upright ? 16 : Math.min(56, widthOf(names, 56) + 8)) / room));
  return (
    <g className="uikit-chart-axis">
      {names.map((name, index) =>
        index % every !== 0 ? null : upright ? (
          <text key={index} x={plot.left - 8} y={middle(index)} textAnchor="end" dominantBaseline="middle">
            <title>{name}</title>
            {cut(name, plot.left - 12)}
          </text>
        ) : (
          <text key={index} x={middle(index)} y={plot.bottom + 18} textAnchor="middle">
            <title>{name}</title>
            {cut(name, room * every - 4)}
          </text>
        ),
      )}
    </g>
  );
}
