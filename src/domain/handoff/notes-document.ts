import type { Template } from '../escalation-rules';
import type { Verb } from '../level';
import { answerNodes, linked, paragraphs, text } from './answer-nodes';
import type { AdfDocument, AdfNode } from './document';
import type { Notes } from './notes';
import { isScored } from './score';
import { isAnswered, isEmptyAnswer } from './unanswered';

/** What the comment says about the hand-over itself. Teams and levels as people know them. */
export interface AboutHandOver {
  verb: Verb | 'linked-work';
  toName: string;
  toLevel: string;
  fromName: string | null;
  reason?: string | undefined;
  score: number;
  linkedKey?: string | undefined;
  linkedUrl?: string | undefined;
}

const TITLES: Record<AboutHandOver['verb'], string> = {
  escalate: 'Escalated to',
  'send-back': 'Sent back to',
  transfer: 'Transferred to',
  'linked-work': 'Linked work for',
};

const heading = (level: number, content: readonly AdfNode[]): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content,
});
const section = (title: string, content: readonly AdfNode[]): AdfNode[] => [heading(4, [text(title)]), ...content];

function title({ verb, toName, toLevel, linkedKey, linkedUrl }: AboutHandOver): AdfNode {
  const words = `${TITLES[verb]} ${toName} (${toLevel})`;
  if (!linkedKey) return heading(3, [text(words)]);
  return heading(3, [text(`${words}: `), linkedUrl ? linked(linkedKey, linkedUrl) : text(linkedKey)]);
}

const small = (words: string): AdfNode => ({ type: 'paragraph', content: [text(words, [{ type: 'em' }])] });

/** The comment that a hand-over leaves: readable without the app. What was not answered is not named. */
export function notesDocument(about: AboutHandOver, template: Template, notes: Notes): AdfDocument {
  const reason = isEmptyAnswer(about.reason) ? [] : section('Reason', paragraphs(about.reason ?? ''));
  const answers = template.flatMap((field) => {
    const value = notes[field.key];
    return value !== undefined && isAnswered(field, value) ? section(field.label, answerNodes(field, value)) : [];
  });
  const last = [
    ...(about.fromName ? [`From ${about.fromName}.`] : []),
    ...(isScored(about.verb) ? [`Escalation notes scored ${about.score} of 100.`] : []),
  ].join(' ');
  return {
    version: 1,
    type: 'doc',
    content: [title(about), ...reason, ...answers, ...(last === '' ? [] : [small(last)])],
  };
}
