import type { Json, JsonObject } from '../../json';

const isNode = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nodes that stand on lines of their own; their text is set apart by a line break. */
const LINES = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'rule',
  'listItem',
  'tableRow',
  'taskItem',
  'decisionItem',
]);

function inline(node: JsonObject): string | undefined {
  if (node['type'] === 'text') return String(node['text'] ?? '');
  if (node['type'] === 'hardBreak') return '\n';
  const attrs = isNode(node['attrs']) ? node['attrs'] : {};
  if (node['type'] === 'mention' || node['type'] === 'emoji' || node['type'] === 'status')
    return String(attrs['text'] ?? attrs['shortName'] ?? '');
  if (node['type'] === 'inlineCard') return String(attrs['url'] ?? '');
  return undefined;
}

function walk(node: Json | undefined, out: string[]): void {
  if (!isNode(node)) return;
  const own = inline(node);
  if (own !== undefined) out.push(own);
  if (Array.isArray(node['content'])) for (const child of node['content']) walk(child, out);
  if (LINES.has(String(node['type']))) out.push('\n');
}

/** An ADF document's words, a line per paragraph, for histories and mails. */
export function adfText(document: Json): string {
  const out: string[] = [];
  walk(document, out);
  return out.join('').replace(/\n+/g, '\n').trim();
}

/** Plain text as an ADF document: a paragraph per line. An empty line is an empty paragraph. */
export const adfFromText = (text: string): Json => ({
  type: 'doc',
  version: 1,
  content: text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph', content: [] } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
});
