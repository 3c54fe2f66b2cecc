import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawing } from '../drawing/drawn';
import { Marker } from '../drawing/marker';
import { Bars } from './bars';
import { coloursOf } from './colours';
import { ChartFigure, type Tip } from './figure';
import { Lines } from './lines';
import { type Grid, gridOf, readPoints } from './points';
import { accessor, common, DEFAULT_HEIGHT, plotStyle, useFormat } from './props';

interface Inside {
  grid: Grid;
  colours: string[];
  width: number;
  height: number;
  format(figure: number): string;
  tell(tip: Tip | undefined): void;
}

const shape = { ...common, colorAccessor: z.optional(accessor), xAccessor: accessor, yAccessor: accessor };

const tableOf = ({ xs, groups, values }: Grid, format: (figure: number) => string) => ({
  head: ['', ...groups.map((group) => group || 'Value')],
  rows: xs.map((name, x) => [name, ...values.map((row) => (row[x] === undefined ? '' : format(row[x])))]),
});

const chart = (kind: string, inside: (given: Inside) => ReactNode): Drawing =>
  drawing(shape, ({ props, node }) => {
    const { data, xAccessor, yAccessor, colorAccessor, colorPalette, height = DEFAULT_HEIGHT } = props;
    const format = useFormat();
    const points = readPoints(data, { x: xAccessor, y: yAccessor, group: colorAccessor });
    if (typeof points === 'string') return <Marker what={`${node.type}: ${points}`} />;
    const grid = gridOf(points);
    const colours = coloursOf(grid.groups, colorPalette);
    return (
      <ChartFigure
        kind={kind}
        title={props.title}
        subtitle={props.subtitle}
        width={props.width}
        height={height}
        showBorder={props.showBorder ?? true}
        plotStyle={plotStyle(props)}
        legend={grid.groups.flatMap((name, index) => (name === '' ? [] : [{ name, colour: colours[index] ?? '' }]))}
        table={tableOf(grid, format)}
      >
        {(width, tell) => inside({ grid, colours, width, height, format, tell })}
      </ChartFigure>
    );
  });

/** Bars of a group stand side by side, or are stacked; `across`: they run from left to right. */
export const barChart = (kind: string, across: boolean, stacked: boolean): Drawing =>
  chart(kind, (given) => <Bars {...given} across={across} stacked={stacked} />);

export const lineChart = (kind: string): Drawing => chart(kind, (given) => <Lines {...given} />);
