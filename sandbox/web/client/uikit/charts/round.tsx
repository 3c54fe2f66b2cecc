import { drawing } from '../drawing/drawing';
import type { Drawing } from '../drawing/drawn';
import { Marker } from '../drawing/marker';
import { flag, number } from '../drawing/shapes';
import { coloursOf } from './colours';
import { ChartFigure } from './figure';
import { readShares } from './points';
import { accessor, common, DEFAULT_HEIGHT, useFormat } from './props';
import { Slices } from './slices';

const shape = {
  ...common,
  colorAccessor: accessor,
  innerRadius: number,
  labelAccessor: accessor,
  outerRadius: number,
  showMarkLabels: flag,
  valueAccessor: accessor,
};

/** Room that labels, or the edge alone, need around a circle, in pixels. */
const AROUND = { labelled: 40, bare: 12 };

/** A pie; with a hole (its share of the radius, where the app gives none), a ring. */
export const roundChart = (kind: string, hole: number): Drawing =>
  drawing(shape, ({ props, node }) => {
    const { data, colorPalette, height = DEFAULT_HEIGHT, showMarkLabels: labelled = false } = props;
    const format = useFormat();
    const slices = readShares(data, {
      label: props.labelAccessor,
      value: props.valueAccessor,
      group: props.colorAccessor,
    });
    if (typeof slices === 'string') return <Marker what={`${node.type}: ${slices}`} />;
    const groups = [...new Set(slices.map(({ group }) => group))];
    const byGroup = coloursOf(groups, colorPalette);
    const colours = slices.map(({ group }) => byGroup[groups.indexOf(group)] ?? '');
    return (
      <ChartFigure
        kind={kind}
        title={props.title}
        subtitle={props.subtitle}
        width={props.width}
        height={height}
        showBorder={props.showBorder ?? true}
        legend={slices.map(({ label }, index) => ({ name: label, colour: colours[index] ?? '' }))}
        table={{ head: ['', 'Value'], rows: slices.map(({ label, value }) => [label, format(value)]) }}
      >
        {(width, tell) => {
          const room = Math.min(width, height) / 2 - (labelled ? AROUND.labelled : AROUND.bare);
          const outerRadius = props.outerRadius ?? Math.max(20, room);
          const innerRadius = hole === 0 ? 0 : (props.innerRadius ?? outerRadius * hole);
          return <Slices {...{ slices, colours, width, height, innerRadius, outerRadius, labelled, format, tell }} />;
        }}
      </ChartFigure>
    );
  });
