import { el, root } from './node';

interface Adf {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Adf[];
}

const say = (text: string, type?: string, attrs?: Record<string, unknown>): Adf => ({
  type: 'text',
  text,
  ...(type && { marks: [{ type, ...(attrs && { attrs }) }] }),
});
const node = (type: string, attrs?: Record<string, unknown>, ...content: Adf[]): Adf => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length > 0 && { content }),
});
const p = (...content: Adf[]): Adf => node('paragraph', undefined, ...content);

/** A document with every kind of node and mark that Atlassian's schema has. */
export const everyNode: Adf = node(
  'doc',
  undefined,
  node('heading', { level: 2 }, say('What happened')),
  p(
    say('strong', 'strong'),
    say(' '),
    say('em', 'em'),
    say(' '),
    say('code', 'code'),
    say(' '),
    say('underline', 'underline'),
    say(' '),
    say('strike', 'strike'),
    say(' H'),
    say('2', 'subsup', { type: 'sub' }),
    say('O '),
    say('link', 'link', { href: 'https://example.com' }),
    say(' '),
    say('red', 'textColor', { color: '#ae2e24' }),
    say(' '),
    say('marked', 'backgroundColor', { color: '#fedec8' }),
    say(' '),
    say('noted', 'annotation', { id: 'a', annotationType: 'inlineComment' }),
    say(' '),
    say('small', 'fontSize', { fontSize: 'small' }),
  ),
  p(
    node('mention', { id: 'l1', text: '@L1 agent' }),
    say(' '),
    node('emoji', { shortName: ':fire:', text: '🔥' }),
    say(' '),
    node('status', { text: 'WAITING', color: 'yellow' }),
    say(' '),
    node('date', { timestamp: '1773619200000' }),
    node('hardBreak'),
    node('inlineCard', { url: 'https://example.com/card' }),
    say(' '),
    node('placeholder', { text: 'Say more' }),
    say(' '),
    node('inlineExtension', { extensionKey: 'inline-macro', extensionType: 'x' }),
    say(' '),
    node('mediaInline', { id: 'f', collection: '', alt: 'inline.png' }),
  ),
  { ...p(say('In the middle')), marks: [{ type: 'alignment', attrs: { align: 'center' } }] },
  { ...p(say('Further in')), marks: [{ type: 'indentation', attrs: { level: 1 } }] },
  ...['info', 'note', 'success', 'warning', 'error'].map((panelType) =>
    node('panel', { panelType }, p(say(`A panel of ${panelType}`))),
  ),
  node('panel', { panelType: 'custom', panelIconText: '🚒' }, p(say('A panel of its own'))),
  {
    ...node('codeBlock', { language: 'json' }, say('{"level": 2}')),
    marks: [{ type: 'breakout', attrs: { mode: 'wide' } }],
  },
  node('bulletList', undefined, node('listItem', undefined, p(say('A point')))),
  node('orderedList', { order: 3 }, node('listItem', undefined, p(say('Third')))),
  node(
    'taskList',
    { localId: 't' },
    node('taskItem', { localId: '1', state: 'DONE' }, say('Asked')),
    node('blockTaskItem', { localId: '2', state: 'TODO' }, p(say('Answered'))),
  ),
  node(
    'decisionList',
    { localId: 'd' },
    node('decisionItem', { localId: '1', state: 'DECIDED' }, say('It goes to L2')),
  ),
  node('blockquote', undefined, p(say('It burns.'))),
  node('rule'),
  node(
    'expand',
    { title: 'More' },
    p(say('Hidden at first')),
    node('nestedExpand', { title: 'Even more' }, p(say('Deep'))),
  ),
  node(
    'table',
    { isNumberColumnEnabled: true },
    node(
      'tableRow',
      undefined,
      node('tableHeader', { colwidth: [120] }, p(say('Team'))),
      node('tableHeader', {}, p(say('Hours'))),
    ),
    node(
      'tableRow',
      undefined,
      node('tableCell', { background: '#dcfff1' }, p(say('L2', 'border', { size: 1, color: '#333333' }))),
      node('tableCell', { valign: 'middle' }, p(say('5'))),
    ),
  ),
  node(
    'layoutSection',
    undefined,
    node('layoutColumn', { width: 50 }, p(say('Left'))),
    node('layoutColumn', { width: 50 }, p(say('Right'))),
  ),
  node(
    'mediaSingle',
    { layout: 'center' },
    node('media', { type: 'file', id: 'x', collection: '', alt: 'photo.jpg' }),
    node('caption', undefined, say('The printer')),
  ),
  node('mediaGroup', undefined, node('media', { type: 'file', id: 'y', collection: '', alt: 'log.txt' })),
  node('blockCard', { url: 'https://example.com/block' }),
  node('embedCard', { url: 'https://example.com/embed', layout: 'center' }),
  {
    ...node('extension', { extensionKey: 'chart', extensionType: 'x' }),
    marks: [{ type: 'dataConsumer' }, { type: 'fragment' }],
  },
  node('bodiedExtension', { extensionKey: 'excerpt', extensionType: 'x' }, p(say('Its body'))),
  node('syncBlock', { resourceId: 'r', localId: 'l' }),
  node('bodiedSyncBlock', { resourceId: 'r', localId: 'l' }, p(say('Synced'))),
);

export const adf = root(el('AdfRenderer', { document: everyNode, documentWithoutMedia: everyNode }));
