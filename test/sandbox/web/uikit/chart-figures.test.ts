import { barsOf } from '../../../../sandbox/web/client/uikit/charts/bars';
import { coloursOf } from '../../../../sandbox/web/client/uikit/charts/colours';
import { pathOf } from '../../../../sandbox/web/client/uikit/charts/lines';
import { gridOf, readPoints, readShares } from '../../../../sandbox/web/client/uikit/charts/points';
import { scaleOf } from '../../../../sandbox/web/client/uikit/charts/scale';
import { sliceOf } from '../../../../sandbox/web/client/uikit/charts/slices';

describe('the figures of a chart', () => {
  it('are read from arrays by place and from objects by name, alike', () => {
    const places = readPoints([['Jan', 4, 'Done']], { x: 0, y: 1, group: 2 });
    expect(places).toEqual([{ x: 'Jan', y: 4, group: 'Done' }]);
    expect(readPoints([{ m: 'Jan', n: '4', s: 'Done' }], { x: 'm', y: 'n', group: 's' })).toEqual(places);
  });

  it('leave a gap where a row has none, and are refused where it has something else', () => {
    expect(readPoints([{ m: 'Jan', n: null }], { x: 'm', y: 'n' })).toEqual([]);
    expect(readPoints([['Jan', 4], 'Feb'], { x: 0, y: 1 })).toBe('row 1 of data has no figure at 1');
    expect(readShares([['a', -1]], { label: 0, value: 1, group: 0 })).toBe('row 0 of data has no amount at 1');
  });

  it('keep the order of their first appearance, and are added up where they share a place', () => {
    const points = [
      { x: 'Feb', y: 1, group: 'b' },
      { x: 'Jan', y: 2, group: 'a' },
      { x: 'Feb', y: 3, group: 'b' },
    ];
    expect(gridOf(points)).toEqual({
      xs: ['Feb', 'Jan'],
      groups: ['b', 'a'],
      values: [
        [4, undefined],
        [undefined, 2],
      ],
    });
  });

  it('stand on a scale of round figures that includes zero', () => {
    expect(scaleOf([3, 42], 0, 100).ticks).toEqual([0, 10, 20, 30, 40, 50]);
    expect(scaleOf([-4, 7], 0, 100).ticks).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
    expect(scaleOf([0.1, 0.3], 0, 100).ticks).toEqual([0, 0.1, 0.2, 0.3]);
    expect(scaleOf([], 0, 100).ticks.length).toBeGreaterThan(1);
    expect(scaleOf([50], 200, 0).place(25)).toBe(100);
  });

  it('are stacked upwards, and downwards below zero', () => {
    const grid = { xs: ['Jan'], groups: ['a', 'b', 'c'], values: [[2], [-1], [3]] };
    expect(barsOf(grid, true).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, -1],
      [2, 5],
    ]);
    expect(barsOf(grid, false).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, -1],
      [0, 3],
    ]);
  });

  it('make a line that is interrupted where one is missing', () => {
    expect(
      pathOf(
        [1, 2, undefined, 3],
        (index) => index * 10,
        (figure) => figure,
      ),
    ).toBe('M0,1 L10,2 M30,3');
  });

  it('make a slice of nearly everything when there is only one', () => {
    expect(sliceOf(0, 2 * Math.PI, 0, 10)).toMatch(/^M0,-10 A10,10 0 1 1 -0\.000\d+,-9\.99\d+ L0,0 Z$/);
  });

  it('take the colours of the palette by name, else by place, else the design’s own', () => {
    expect(coloursOf(['a', 'b'])).toEqual(['var(--ds-chart-categorical-1)', 'var(--ds-chart-categorical-2)']);
    expect(coloursOf(['a', 'b', 'c'], ['#111111', 'color.chart.teal.bold'])).toEqual([
      '#111111',
      'var(--ds-chart-teal-bold)',
      '#111111',
    ]);
    expect(coloursOf(['a', 'b'], [{ key: 'b', value: '#222222' }])[1]).toBe('#222222');
  });
});
