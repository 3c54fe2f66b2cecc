import { el, root } from './node';

const WORK = [
  ['Jan', 4, 'Done'],
  ['Jan', 5, 'To do'],
  ['Jan', 10, 'Blocked'],
  ['Feb', 5, 'Done'],
  ['Feb', 10, 'To do'],
  ['Feb', 15, 'Blocked'],
  ['Mar', 1, 'Done'],
  ['Mar', 14, 'To do'],
  ['Mar', 25, 'Blocked'],
];
const LEVELS = [
  { level: 'l1', name: 'Solved by L1', tickets: 42 },
  { level: 'l2', name: 'Solved by L2', tickets: 17 },
  { level: 'l3', name: 'Solved by L3', tickets: 6 },
];

const across = { data: WORK, xAccessor: 0, yAccessor: 1, colorAccessor: 2, height: 260 };
const round = { data: LEVELS, colorAccessor: 'level', labelAccessor: 'name', valueAccessor: 'tickets', height: 240 };

export const charts = root(
  el('BarChart', { ...across, title: 'Tickets by month', subtitle: 'All teams' }),
  el('BarChart', {
    data: LEVELS,
    xAccessor: 'name',
    yAccessor: 'tickets',
    height: 200,
    colorPalette: ['color.chart.teal.bold'],
  }),
  el('HorizontalBarChart', { ...across, title: 'The same, across' }),
  el('StackBarChart', { ...across, title: 'Stacked' }),
  el('HorizontalStackBarChart', { ...across, title: 'Stacked, across', showBorder: false }),
  el('LineChart', { ...across, title: 'As lines' }),
  el('PieChart', { ...round, title: 'Who solves', showMarkLabels: true }),
  el('DonutChart', {
    ...round,
    title: 'Who solves, with a hole',
    colorPalette: [{ key: 'l1', value: 'color.chart.success' }],
  }),
  el('BarChart', { data: [], xAccessor: 0, yAccessor: 1, height: 120, title: 'Nothing yet' }),
);

const DOT =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='4' fill='teal'/%3E%3C/svg%3E";

export const media = root(
  el(
    'Inline',
    { space: 'space.150', alignBlock: 'center' },
    el('Icon', { glyph: 'arrow-up', label: 'Escalated' }),
    el('Icon', { glyph: 'warning', label: 'Late', color: 'color.icon.warning', size: 'large' }),
    el('Icon', { glyph: 'editor-add', label: 'Named as before', size: 'small' }),
    el('AtlassianIcon', { glyph: 'incident', label: 'Incident' }),
    el('AtlassianTile', { glyph: 'bug', size: 'large' }),
    el('Tile', { label: 'Team', backgroundColor: 'color.background.accent.teal.subtler', size: 'large' }, '🚒'),
    el('Image', { src: DOT, alt: 'A dot', width: 48 }),
  ),
  el('User', { accountId: 'l1' }),
  el('User', { accountId: 'nobody' }),
  el('UserGroup', {}, el('User', { accountId: 'l1' }), el('User', { accountId: 'l2' })),
);
