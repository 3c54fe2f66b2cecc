import type { NoteField } from '../escalation-rules';
import type { AdfNode } from './document';
import type { NoteValue } from './notes';

const ADDRESS = /https?:\/\/[^\s<>"']+/gi;
/** What ends a sentence, not an address. */
const AFTER_ADDRESS = /[.,;:!?)\]}…]+$/;
// Jira refuses characters that XML cannot hold; among them are halves of a pair that stand alone.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without what Jira would refuse all of it for. */
export const printable = (words: string): string => words.replace(UNPRINTABLE, '');

export const text = (words: string, marks?: AdfNode['marks']): AdfNode => ({
  type: 'text',
  text: words,
  ...(marks ? { marks } : {}),
});

export const linked = (words: string, href: string): AdfNode => text(words, [{ type: 'link', attrs: { href } }]);

/** A line of text, its addresses as links. */
function* pieces(line: string): Generator<AdfNode> {
  let done = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const href = found.replace(AFTER_ADDRESS, '');
    if (!URL.canParse(href)) continue;
    if (index > done) yield text(line.slice(done, index));
    yield linked(href, href);
    done = index + href.length;
  }
  if (done < line.length) yield text(line.slice(done));
}

function paragraph(lines: string): AdfNode {
  const content = lines
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...pieces(line)]);
  return { type: 'paragraph', content };
}

/** A text as paragraphs: a blank line begins a new one, a single line break stays one. None for a blank text. */
export function paragraphs(words: string): AdfNode[] {
  const lines = printable(words)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+$/gm, '');
  return lines
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
    .map(paragraph);
}

/** What was answered to one field, for people to read. */
export function answerNodes(field: Pick<NoteField, 'kind'>, value: NoteValue): AdfNode[] {
  if (typeof value === 'boolean') return paragraphs(value ? 'Yes' : 'No');
  const href = value.trim();
  return field.kind === 'link' ? [{ type: 'paragraph', content: [linked(href, href)] }] : paragraphs(value);
}
