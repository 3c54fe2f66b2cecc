import { FigureAxis, NameAxis, type Plot, widthOf } from './axes';
import type { Tip } from './figure';
import type { Grid } from './points';
import { bandsOf, scaleOf } from './scale';

interface BarsProps {
  grid: Grid;
  colours: string[];
  width: number;
  height: number;
  across: boolean;
  stacked: boolean;
  format(figure: number): string;
  tell(tip: Tip | undefined): void;
}

interface Bar {
  group: number;
  x: number;
  figure: number;
  /** The figures between which it stands. */
  from: number;
  to: number;
}

/** Bars side by side start at zero; stacked ones at the end of the one before, those below zero downwards. */
export function barsOf({ values, xs, groups }: Grid, stacked: boolean): Bar[] {
  return xs.flatMap((_name, x) => {
    let above = 0;
    let below = 0;
    return groups.flatMap((_group, group): Bar[] => {
      const figure = values[group]?.[x];
      if (figure === undefined) return [];
      const from = !stacked ? 0 : figure < 0 ? below : above;
      const to = from + figure;
      if (figure < 0) below = to;
      else above = to;
      return [{ group, x, figure, from, to }];
    });
  });
}

/** Bars of one or several groups, upright or across, side by side or stacked. */
export function Bars({ grid, colours, width, height, across, stacked, format, tell }: BarsProps) {
  const bars = barsOf(grid, stacked);
  const ends = bars.map(({ to }) => to);
  const figures = scaleOf(ends, 0, 1).ticks.map(format);
  const plot: Plot = {
    left: (across ? widthOf(grid.xs, Math.min(160, width / 3)) : widthOf(figures, 96)) + 16,
    right: width - 16,
    top: 12,
    bottom: height - 32,
  };
  const scale = across ? scaleOf(ends, plot.left, plot.right) : scaleOf(ends, plot.bottom, plot.top);
  const bands = across
    ? bandsOf(grid.xs.length, plot.top, plot.bottom)
    : bandsOf(grid.xs.length, plot.left, plot.right);
  const thick = stacked ? bands.width : bands.width / Math.max(1, grid.groups.length);
  const middle = (index: number): number => bands.start(index) + bands.width / 2;
  return (
    <>
      <FigureAxis scale={scale} plot={plot} format={format} across={across} />
      {bars.map(({ group, x, figure, from, to }) => {
        const start = bands.start(x) + (stacked ? 0 : group * thick);
        const low = Math.min(scale.place(from), scale.place(to));
        const long = Math.abs(scale.place(to) - scale.place(from));
        const slim = Math.max(1, Math.min(thick - 1, 72));
        const aside = start + (thick - slim) / 2;
        const box = across
          ? { x: low, y: aside, width: long, height: slim }
          : { x: aside, y: low, width: slim, height: long };
        const words = [grid.xs[x], grid.groups[group], format(figure)].filter((word) => word !== '').join(' · ');
        return (
          <rect
            key={`${group} ${x}`}
            {...box}
            rx={stacked ? 0 : 2}
            fill={colours[group]}
            className="uikit-chart-mark"
            onMouseMove={() => tell({ left: box.x + box.width / 2, top: box.y, words })}
          />
        );
      })}
      <NameAxis names={grid.xs} plot={plot} middle={middle} upright={across} />
    </>
  );
}
