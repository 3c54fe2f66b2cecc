import { printable } from '../domain/handoff/answer-nodes';
import type { AdfDocument, AdfNode } from '../domain/handoff/document';

/** Lines of one paragraph. */
function lines(paragraph: string): AdfNode[] {
  return paragraph.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    // ADF knows no empty text.
    ...(line === '' ? [] : [{ type: 'text', text: line }]),
  ]);
}

/** What a person typed, as a document: an empty line begins a paragraph, and nothing in it is markup. */
export const textDocument = (text: string): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: printable(text)
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => ({ type: 'paragraph', content: lines(paragraph) })),
});
