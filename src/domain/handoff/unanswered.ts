import type { NoteField, Template } from '../escalation-rules';
import { answerNodes } from './answer-nodes';
import { LONGEST_ANSWER, type Notes, type NoteValue } from './notes';

export type Why = 'empty' | 'copy' | 'not-a-choice' | 'not-a-link' | 'too-long';

/** What is wrong with an answer and what to do about it. */
export const WHY: Record<Why, string> = {
  empty: 'This has to be answered. Whoever gets the ticket should not have to ask.',
  copy: 'This says the same as another text of the ticket. Say what that does not say yet.',
  'not-a-choice': 'This is not one of the choices. Choose one from the list.',
  'not-a-link': 'This is not a link. Paste an address that begins with https:// or http://.',
  'too-long': 'This is longer than the notes can hold. Shorten it, or attach it to the ticket as a file.',
};

/** Jira takes 32,767 characters of JSON as a comment; the rest is for the heading, the reason and the score. */
const LONGEST_NOTES = 27_000;
/** What a field's heading takes beside its words. */
const HEADING = 100;

/** Words that fill a field and say nothing, in the form that `normal` gives them. */
const NOTHING = new Set(
  `n a|na|not applicable|not available|none|no answer|nothing|nil|null|undefined|tbd|tba|tbc|to be done|todo|to do|wip|
   same|ditto|idem|dito|above|below|asdf|dummy|blank|empty|placeholder`
    .split('|')
    .map((words) => words.trim()),
);
const ELSEWHERE =
  /^(?:please |pls )?(?:see|as|same as|like|refer to|read|ditto|described|mentioned|stated)(?: described| mentioned| stated| said| written| the)* (?:above|below|before|earlier|previous|previously|ticket|issue|request|description|summary|title|comments?|notes)$/;

/** The same for texts that differ in letter case, spaces and punctuation only. */
const normal = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Blank, or words that say nothing: "n/a", ".", "x", "see above" and their like. A box that is not ticked counts as empty. */
export function isEmptyAnswer(value: NoteValue | undefined): boolean {
  if (typeof value !== 'string') return value !== true;
  const words = normal(value);
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  const letters = words.replaceAll(' ', '');
  return NOTHING.has(words) || NOTHING.has(letters) || ELSEWHERE.test(words) || /^([a-z])\1*$/.test(letters);
}

/** An absolute address of the web. */
export function isLink(value: string): boolean {
  const address = value.trim();
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

/** Does this say something to what the field asks? An option is an answer whatever it says: it was offered. */
export function isAnswered(field: Pick<NoteField, 'kind'>, value: NoteValue | undefined): boolean {
  if (field.kind === 'checkbox') return value === true;
  if (typeof value !== 'string') return false;
  return field.kind === 'choice' ? value.trim() !== '' : !isEmptyAnswer(value);
}

/** Texts and links may be copies of each other; two boxes or choices may well be the same. */
const copyable = (field: NoteField): boolean => field.kind === 'text' || field.kind === 'link';

/** Does a required answer repeat a given text, what stands in an optional field, or what an earlier one says? */
function repeats(template: Template, notes: Notes, copies: readonly string[], field: NoteField): boolean {
  const value = notes[field.key];
  if (!field.required || !copyable(field) || typeof value !== 'string') return false;
  const others = template.filter(
    (other, index) => copyable(other) && (!other.required || index < template.indexOf(field)),
  );
  const texts = others.map(({ key }) => notes[key]).filter((text) => typeof text === 'string');
  return [...copies, ...texts].some((text) => normal(text) === normal(value));
}

function wrongWith(field: NoteField, value: NoteValue | undefined): Why | null {
  if (!isAnswered(field, value)) return field.required ? 'empty' : null;
  if (typeof value !== 'string') return null;
  if (value.length > LONGEST_ANSWER) return 'too-long';
  if (field.kind === 'choice' && !field.options?.includes(value)) return 'not-a-choice';
  if (field.kind === 'link' && !isLink(value)) return 'not-a-link';
  return null;
}

/** The longest answer, where all of them together are more than a comment holds. */
function longestOfTooMuch(template: Template, notes: Notes): string | null {
  const sizes = template
    .filter((field) => isAnswered(field, notes[field.key]))
    .map((field) => {
      const written = [field.label, ...answerNodes(field, notes[field.key] ?? '')];
      return { key: field.key, size: JSON.stringify(written).length + HEADING };
    });
  if (sizes.reduce((sum, { size }) => sum + size, 0) <= LONGEST_NOTES) return null;
  return sizes.reduce((longest, next) => (next.size > longest.size ? next : longest)).key;
}

/**
 * What stands in the way of sending these notes, in the template's order; empty when nothing does.
 * A required field has to be answered, and with something that no other answer and none of `copies`
 * says already; an optional one only has to be right where it is answered.
 */
export function unanswered(
  template: Template,
  notes: Notes,
  copies: readonly string[] = [],
): { key: string; label: string; why: Why }[] {
  const longest = longestOfTooMuch(template, notes);
  return template.flatMap((field) => {
    const why =
      wrongWith(field, notes[field.key]) ??
      (field.key === longest ? 'too-long' : null) ??
      (repeats(template, notes, copies, field) ? 'copy' : null);
    return why ? [{ key: field.key, label: field.label, why }] : [];
  });
}

/** Keys that the template does not ask for, or whose answer is of the wrong type: nothing a page of ours would send. */
export function unknownAnswers(template: Template, notes: Notes): string[] {
  return Object.entries(notes)
    .filter(([key, value]) => {
      const field = template.find((candidate) => candidate.key === key);
      return !field || typeof value !== (field.kind === 'checkbox' ? 'boolean' : 'string');
    })
    .map(([key]) => key);
}
