import { linked, paragraphs, text } from '../handoff/answer-nodes';
import type { AdfDocument, AdfNode } from '../handoff/document';
import type { Outcome } from './outcome';
import { OUTCOME_ASKS, OUTCOME_KINDS } from './outcome-kinds';

const heading = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});

function kept({ kind, text: said }: Outcome): AdfNode[] {
  const href = said.trim();
  return kind === 'article' ? [{ type: 'paragraph', content: [linked(href, href)] }] : paragraphs(said);
}

/** The comment in which an outcome is kept: readable without the app. */
export const outcomeDocument = (outcome: Outcome): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: [
    heading(3, `Outcome: ${OUTCOME_KINDS[outcome.kind]}`),
    heading(4, 'Root cause'),
    ...paragraphs(outcome.rootCause),
    heading(4, OUTCOME_ASKS[outcome.kind]),
    ...kept(outcome),
  ],
});
