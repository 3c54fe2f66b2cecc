import type { NoteField, Template } from '../escalation-rules';
import type { AdfNode } from './document';
import { LONGEST_ANSWER, type Notes, type NotesData, type NoteValue } from './notes';
import { plainText } from './plain-text';
import { isAnswered, isLink } from './unanswered';

/** What of a ticket is offered as an answer. Priority and impact as people read them; attachments by name. */
export interface Offered {
  readonly description: AdfNode | null;
  readonly priority: string | null;
  readonly impact: string | null;
  readonly attachments: readonly string[];
  readonly last: NotesData | null;
}

const LONGEST_REPORT = 1_500;

/** No more than that is given up for the sake of a whole word: a key or a log may have none. */
const LONGEST_WORD = 100;

/** Cut at a word, with an ellipsis, to so many characters at most. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const words = /^([\s\S]*\S)\s/.exec(head)?.[1] ?? '';
  return `${words.length > longest - LONGEST_WORD ? words : head}…`;
}

function evidence(before: string, attachments: readonly string[]): string {
  const fresh = attachments.filter((name) => !before.includes(name));
  const names = fresh.length > 0 ? `Attachments: ${fresh.join(', ')}` : '';
  return cut([before, names].filter((part) => part !== '').join('\n'), LONGEST_ANSWER);
}

function impactOf({ impact, priority }: Offered): string {
  return [impact && `Impact: ${impact}`, priority && `Priority: ${priority}`].filter(Boolean).join('. ');
}

/** May this stand in the field at all? */
function fits(field: NoteField, value: NoteValue): boolean {
  if (!isAnswered(field, value)) return false;
  if (typeof value !== 'string') return true;
  if (field.kind === 'choice') return (field.options ?? []).includes(value);
  return value.length <= LONGEST_ANSWER && (field.kind !== 'link' || isLink(value));
}

function offer(field: NoteField, ticket: Offered): NoteValue | undefined {
  const said = ticket.last?.notes ?? {};
  const before = [field.key, field.prefill ?? field.key]
    .map((key) => (Object.hasOwn(said, key) ? said[key] : undefined))
    .find((value) => value !== undefined && fits(field, value));
  switch (field.prefill) {
    case 'reported':
      return before ?? (ticket.description ? cut(plainText(ticket.description), LONGEST_REPORT) : undefined);
    case 'evidence':
      return field.kind === 'text' ? evidence(typeof before === 'string' ? before : '', ticket.attachments) : before;
    case 'impact':
      return before ?? (field.kind === 'choice' ? (ticket.impact ?? undefined) : impactOf(ticket));
    case undefined:
      return before;
  }
}

/**
 * What the dialog offers before anybody types: from the last notes of the ticket, where they say it already,
 * else from the ticket. Required fields are never filled: they ask for what nobody has said yet.
 */
export function prefill(template: Template, ticket: Offered): Notes {
  const filled = template
    .filter((field) => !field.required)
    .map((field) => ({ field, value: offer(field, ticket) }))
    .flatMap(({ field, value }) => (value !== undefined && fits(field, value) ? [[field.key, value] as const] : []));
  return Object.fromEntries(filled);
}
