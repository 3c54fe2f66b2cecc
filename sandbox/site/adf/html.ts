import type { Json, JsonObject } from '../../json';
import { unsupported } from '../refusal';

const isNode = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[it] ?? it);

const attrsOf = (node: JsonObject): JsonObject => (isNode(node['attrs']) ? node['attrs'] : {});
const attribute = (node: JsonObject, name: string): string => escaped(String(attrsOf(node)[name] ?? ''));
const tag = (name: string, inner: string, more = ''): string => `<${name}${more}>${inner}</${name}>`;

const MARKS: Record<string, (inner: string, mark: JsonObject) => string> = {
  strong: (inner) => tag('b', inner),
  em: (inner) => tag('em', inner),
  code: (inner) => tag('tt', inner),
  strike: (inner) => tag('del', inner),
  underline: (inner) => tag('ins', inner),
  subsup: (inner, mark) => tag(attribute(mark, 'type') === 'sup' ? 'sup' : 'sub', inner),
  textColor: (inner, mark) => tag('font', inner, ` color="${attribute(mark, 'color')}"`),
  link: (inner, mark) => tag('a', inner, ` href="${attribute(mark, 'href')}"`),
};

const within =
  (name: string) =>
  (inner: string): string =>
    tag(name, inner);

const NODES: Record<string, (inner: string, node: JsonObject) => string> = {
  doc: (inner) => inner,
  paragraph: within('p'),
  bulletList: within('ul'),
  orderedList: within('ol'),
  listItem: within('li'),
  blockquote: within('blockquote'),
  heading: (inner, node) => tag(`h${attribute(node, 'level')}`, inner),
  codeBlock: (inner) => tag('pre', tag('code', inner)),
  panel: (inner) => tag('div', inner, ' class="panel"'),
  table: (inner) => tag('table', tag('tbody', inner)),
  tableRow: within('tr'),
  tableCell: within('td'),
  tableHeader: within('th'),
  rule: () => '<hr />',
  hardBreak: () => '<br/>',
  mention: (_inner, node) => tag('a', attribute(node, 'text'), ' class="user-hover"'),
  emoji: (_inner, node) => attribute(node, 'text') || attribute(node, 'shortName'),
  status: (_inner, node) => tag('span', attribute(node, 'text'), ' class="status-macro"'),
  inlineCard: (_inner, node) => tag('a', attribute(node, 'url'), ` href="${attribute(node, 'url')}"`),
};

function text(node: JsonObject): string {
  const marks = Array.isArray(node['marks']) ? node['marks'].filter(isNode) : [];
  return marks.reduce(
    (inner, mark) => {
      const draw = MARKS[String(mark['type'])];
      if (!draw) throw unsupported(`rendering the mark "${String(mark['type'])}"`, 'sandbox/site/adf/html.ts');
      return draw(inner, mark);
    },
    escaped(String(node['text'] ?? '')),
  );
}

/** An ADF document as the HTML that `renderedFields` and `renderedBody` hold. A node not known here is answered 501. */
export function adfHtml(node: Json | undefined): string {
  if (!isNode(node)) return '';
  const type = String(node['type']);
  if (type === 'text') return text(node);
  const draw = NODES[type];
  if (!draw) throw unsupported(`rendering the node "${type}"`, 'sandbox/site/adf/html.ts');
  const inner = Array.isArray(node['content']) ? node['content'].map(adfHtml).join('') : '';
  return draw(inner, node);
}
