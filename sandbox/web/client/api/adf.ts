import * as z from 'zod/mini';

/** A node of Atlassian's document format, as far as drawing it needs. */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: AdfNode[];
}

const attrs = z.optional(z.record(z.string(), z.unknown()));

export const adfNode: z.ZodMiniType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.optional(z.string()),
    attrs,
    marks: z.optional(z.array(z.object({ type: z.string(), attrs }))),
    content: z.optional(z.array(adfNode)),
  }),
);

/** What somebody typed, as a document: an empty line starts a new paragraph. */
export function adfOf(text: string): AdfNode & { version: 1 } {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((lines) => ({ type: 'paragraph', content: linesOf(lines) })),
  };
}

function linesOf(text: string): AdfNode[] {
  return text.split('\n').flatMap((line, index) => {
    const words: AdfNode[] = line === '' ? [] : [{ type: 'text', text: line }];
    return index === 0 ? words : [{ type: 'hardBreak' }, ...words];
  });
}
