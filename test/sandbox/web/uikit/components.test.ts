import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ForgeNode } from '../../../../sandbox/web/client/uikit/contract';
import { gallery } from './gallery/gallery';
import { el, root } from './gallery/node';
import { marked, type Renderer, renderer, wordsOf } from './render';

const OUT = dirname(require.resolve('@forge/react'));
const namesOf = (door: string): string[] =>
  Object.keys(createRequire(__filename)(join(OUT, door, 'index.js')) as object);

/** The components an app can import, from `@forge/react` and its two other doors. */
const NAVIGATION = namesOf('components/global');
const EXPORTED = [...namesOf('components'), ...namesOf('components/jira'), ...NAVIGATION];

const typesIn = (node: ForgeNode): string[] => [
  node.type,
  ...Object.values(node.props).flatMap(inProp),
  ...node.children.flatMap(typesIn),
];
const inProp = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(inProp)
    : typeof value === 'object' && value !== null && 'children' in value
      ? typesIn(value as ForgeNode)
      : [];

describe('the components of UI Kit', () => {
  let ui: Renderer;
  beforeAll(async () => {
    ui = await renderer();
  }, 60_000);

  it('has a drawing for each that an app can import, and for the nodes of the tree itself', () => {
    expect(EXPORTED.length).toBeGreaterThanOrEqual(86 + 3 + 1 + 16);
    const inTree = ['Root', 'MacroConfig', 'String', 'ContentWrapper'];
    expect([...EXPORTED, ...inTree].filter((name) => !ui.names.includes(name))).toEqual([]);
    expect(ui.names.filter((name) => ![...EXPORTED, ...inTree].includes(name))).toEqual([]);
  });

  it('shows each of them in the gallery, except the navigation of whole products', () => {
    const shown = new Set(Object.values(gallery).flatMap(typesIn));
    expect(EXPORTED.filter((name) => !shown.has(name) && !NAVIGATION.includes(name))).toEqual([]);
  });

  it.each(Object.keys(gallery).filter((name) => name !== 'modal'))(
    'draws the gallery of %s with nothing left over',
    async (name) => {
      expect(marked(await ui.html(gallery[name]!))).toEqual([]);
    },
  );

  it('marks a component it does not know, and shows what is inside', async () => {
    const html = await ui.html(root(el('TeamPicker', {}, el('Text', {}, 'inside'))));
    expect(marked(html)).toEqual(['TeamPicker']);
    expect(wordsOf(html)).toContain('inside');
  });

  it('marks a property that cannot be drawn by its name', async () => {
    expect(marked(await ui.html(root(el('Lozenge', { appearance: 'shiny' }, 'New'))))).toEqual([
      'Lozenge: property appearance cannot be drawn',
    ]);
    expect(marked(await ui.html(root(el('Box', { padding: 'space.123' }))))).toEqual([
      'Box: property padding cannot be drawn',
    ]);
    expect(marked(await ui.html(root(el('Box', { xcss: { ':hover': { color: 'color.shiny' } } }))))).toEqual([
      'Box: property xcss cannot be drawn',
    ]);
  });

  it('takes a property that is null as one that is not there', async () => {
    expect(marked(await ui.html(root(el('SectionMessage', { title: null }, el('Text', {}, 'Read this')))))).toEqual([]);
  });

  it('marks the navigation of global:ui, which no page here has a place for', async () => {
    expect(marked(await ui.html(root(el('Sidebar', {}, el('LinkMenuItem', { label: 'Tickets', href: '/' })))))).toEqual(
      ['Sidebar (global:ui)', 'LinkMenuItem (global:ui)'],
    );
  });

  it('marks an icon that nobody has', async () => {
    expect(marked(await ui.html(root(el('Icon', { glyph: 'no-such-thing', label: '' }))))).toEqual([
      'Icon: glyph no-such-thing',
    ]);
  });

  it('pairs a label with the control that bears its id', async () => {
    const html = await ui.html(
      root(el('Label', { labelFor: 'team' }, 'Team'), el('Select', { id: 'team', options: [] })),
    );
    expect(html).toMatch(/<label[^>]* for="team"/);
    expect(html).toMatch(/<input[^>]* id="team"/);
  });

  it('turns tokens into custom properties of the page', async () => {
    const html = await ui.html(
      root(el('BarChart', { data: [['a', 1]], xAccessor: 0, yAccessor: 1, colorPalette: ['color.chart.teal.bold'] })),
    );
    expect(html).toContain('fill="var(--ds-chart-teal-bold)"');
  });

  it('tells the figures of a chart in a table as well', async () => {
    const html = await ui.html(
      root(
        el('StackBarChart', {
          data: [
            { m: 'Jan', n: 4, s: 'Done' },
            { m: 'Jan', n: 2, s: 'Open' },
          ],
          xAccessor: 'm',
          yAccessor: 'n',
          colorAccessor: 's',
          title: 'Work',
        }),
      ),
    );
    expect(html).toMatch(/<caption>Work<\/caption>/);
    expect(html).toMatch(/<th scope="row">Jan<\/th><td>4<\/td><td>2<\/td>/);
  });

  it('marks a chart whose figures are none', async () => {
    const line = el('LineChart', { data: [['a', 'many']], xAccessor: 0, yAccessor: 1 });
    expect(marked(await ui.html(root(line)))).toEqual(['LineChart: row 0 of data has no figure at 1']);
    const pie = el('PieChart', { data: [['a', -1]], colorAccessor: 0, labelAccessor: 0, valueAccessor: 1 });
    expect(marked(await ui.html(root(pie)))).toEqual(['PieChart: row 0 of data has no amount at 1']);
  });
});
