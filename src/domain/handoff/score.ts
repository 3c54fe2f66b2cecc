import type { Beginning } from '../visit';
import type { NoteField, Template } from '../escalation-rules';
import { checkableIn } from './checkable';
import type { Notes, NotesData } from './notes';
import { isAnswered, isLink } from './unanswered';

export interface ScorePart {
  /** What counted, for people. */
  says: string;
  points: number;
  of: number;
}

/** An answer of so many different words is said in full. */
const PLENTY = 40;
/** So many further answers are all the context one asks for. */
const ENOUGH_CONTEXT = 3;

/** Scripts that write no spaces: about two characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function differentWords(text: string): number {
  const unspaced = new Set(text.match(UNSPACED)).size;
  const spaced = new Set(
    text
      .toLowerCase()
      .replace(UNSPACED, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  ).size;
  return spaced + Math.ceil(unspaced / 2);
}

/** Every next word says less than the one before it. */
const detail = (text: string): number => Math.min(1, Math.sqrt(differentWords(text) / PLENTY));

/** A share, from 0 to 1, of a part's weight. */
interface Share {
  weight: number;
  share: number;
  says: string;
}

function requiredAnswered(template: Template, answered: (field: NoteField) => boolean): Share | null {
  const required = template.filter((field) => field.required);
  if (required.length === 0) return null;
  const given = required.filter(answered).length;
  return {
    weight: 40,
    share: given / required.length,
    says: `${given} of ${required.length} required answers given`,
  };
}

function saidInDetail(template: Template, textOf: (field: NoteField) => string): Share | null {
  const texts = template.filter(({ kind }) => kind === 'text');
  const required = texts.filter((field) => field.required);
  const judged = required.length > 0 ? required : texts;
  if (judged.length === 0) return null;
  const words = judged.map((field) => differentWords(textOf(field)));
  const average = Math.round(words.reduce((sum, count) => sum + count, 0) / judged.length);
  return {
    weight: 30,
    share: judged.reduce((sum, field) => sum + detail(textOf(field)), 0) / judged.length,
    says: `Said in ${average} different ${average === 1 ? 'word' : 'words'} an answer; ${PLENTY} count in full`,
  };
}

function contextGiven(template: Template, answered: (field: NoteField) => boolean): Share | null {
  const optional = template.filter((field) => !field.required);
  if (optional.length === 0) return null;
  const enough = Math.min(optional.length, ENOUGH_CONTEXT);
  const given = Math.min(optional.filter(answered).length, enough);
  return { weight: 15, share: given / enough, says: `${given} of ${enough} further answers given` };
}

function somethingToCheck(template: Template, textOf: (field: NoteField) => string): Share | null {
  const said = template.filter(({ kind }) => kind === 'text' || kind === 'link');
  if (said.length === 0) return null;
  const found = checkableIn(said.map(textOf).join('\n'));
  return {
    weight: 15,
    share: Math.min(found.length, 2) / 2,
    says:
      found.length > 0
        ? `Can be checked: ${found.join(', ')}`
        : 'Nothing that can be checked: a link, a number, an error code, a quotation or a log line would help',
  };
}

/** Weights of the parts that a template has, made to add up to 100 in whole points. */
function outOf(parts: readonly Share[]): number[] {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const points = parts.map(({ weight }) => Math.floor((100 * weight) / all));
  const left = 100 - points.reduce((sum, point) => sum + point, 0);
  return points.map((point, index) => point + (index === 0 ? left : 0));
}

/**
 * How good these notes are, 0 to 100, and why. Four parts, each a share of its weight in whole points:
 * - 40: required fields that are answered, of all required ones.
 * - 30: detail, the mean over required texts (over all texts, where none is required) of
 *   √(different words ÷ 40), at most 1.
 * - 15: optional fields that are answered, of all or of three, whichever is less.
 * - 15: something that can be checked (link, number, error code, quotation, log line): half for one
 *   kind of it, all for two.
 * A part that a template cannot have (no required field, no optional one, no text) is left out, and
 * the others weigh more in proportion, so that 100 can be reached with any template. Empty answers
 * ("n/a") count nowhere. Filling an empty answer never lowers a score.
 */
export function scoreOf(template: Template, notes: Notes): { score: number; parts: ScorePart[] } {
  const answered = (field: NoteField): boolean => {
    const value = notes[field.key];
    if (!isAnswered(field, value)) return false;
    if (field.kind === 'link') return typeof value === 'string' && isLink(value);
    return field.kind !== 'choice' || (typeof value === 'string' && (field.options ?? []).includes(value));
  };
  const textOf = (field: NoteField): string => {
    const value = notes[field.key];
    return answered(field) && typeof value === 'string' ? value : '';
  };
  const shares = [
    requiredAnswered(template, answered),
    saidInDetail(template, textOf),
    contextGiven(template, answered),
    somethingToCheck(template, textOf),
  ].filter((part) => part !== null);
  const full = outOf(shares);
  const parts = shares.map(({ share, says }, index) => {
    const of = full[index] ?? 0;
    return { says, points: Math.round(of * share), of };
  });
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** Only what goes up is scored: a ticket that comes back needs its reason, and the rest is as one likes. */
export const isScored = (verb: NotesData['verb'] | Beginning): boolean => verb === 'escalate' || verb === 'linked-work';
