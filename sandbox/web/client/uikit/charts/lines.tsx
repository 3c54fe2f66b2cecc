import { FigureAxis, NameAxis, type Plot, widthOf } from './axes';
import type { Tip } from './figure';
import type { Grid } from './points';
import { scaleOf } from './scale';

interface LinesProps {
  grid: Grid;
  colours: string[];
  width: number;
  height: number;
  format(figure: number): string;
  tell(tip: Tip | undefined): void;
}

/** A line for each group; where a figure is missing, the line is interrupted. */
export function Lines({ grid, colours, width, height, format, tell }: LinesProps) {
  const all = grid.values.flat().filter((figure) => figure !== undefined);
  const plot: Plot = {
    left: widthOf(scaleOf(all, 0, 1).ticks.map(format), 96) + 16,
    right: width - 24,
    top: 12,
    bottom: height - 32,
  };
  const scale = scaleOf(all, plot.bottom, plot.top);
  const step = (plot.right - plot.left) / Math.max(1, grid.xs.length);
  const at = (index: number): number => plot.left + step * (index + 0.5);
  return (
    <>
      <FigureAxis scale={scale} plot={plot} format={format} />
      {grid.values.map((figures, group) => (
        <g key={grid.groups[group]}>
          <path
            d={pathOf(figures, at, scale.place)}
            fill="none"
            stroke={colours[group]}
            strokeWidth={2}
            strokeLinejoin="round"
          />
          {figures.map((figure, x) => {
            if (figure === undefined) return null;
            const words = [grid.xs[x], grid.groups[group], format(figure)].filter((word) => word !== '').join(' · ');
            return (
              <circle
                key={x}
                cx={at(x)}
                cy={scale.place(figure)}
                r={4}
                fill={colours[group]}
                className="uikit-chart-mark"
                onMouseMove={() => tell({ left: at(x), top: scale.place(figure), words })}
              />
            );
          })}
        </g>
      ))}
      <NameAxis names={grid.xs} plot={plot} middle={at} />
    </>
  );
}

/** The way through the figures that there are, as an SVG path. */
export function pathOf(
  figures: readonly (number | undefined)[],
  at: (index: number) => number,
  place: (figure: number) => number,
): string {
  let pen = 'M';
  return figures
    .flatMap((figure, index) => {
      const command = pen;
      pen = figure === undefined ? 'M' : 'L';
      return figure === undefined ? [] : [`${command}${at(index)},${place(figure)}`];
    })
    .join(' ');
}
