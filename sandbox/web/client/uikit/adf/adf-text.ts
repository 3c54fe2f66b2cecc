import type { AdfNode } from '../../api/adf';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'listItem',
  'panel',
  'taskItem',
  'decisionItem',
]);

/** The words of a document, with an empty line between its blocks. */
export function adfText(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const own = node.attrs?.text ?? node.attrs?.shortName ?? node.attrs?.url;
  if (typeof own === 'string') return own;
  const parts = node.content ?? [];
  return parts
    .map((part, index) => (index > 0 && BLOCKS.has(part.type) ? `\n\n${adfText(part)}` : adfText(part)))
    .join('');
}
