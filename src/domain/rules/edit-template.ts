import type { NoteField, Template } from '../escalation-rules';

/** The most that one form asks. */
export const MOST_FIELDS = 12;

/** A name for the program that no other question has: from the words, as in `error-text`. It stays when these change. */
export function keyFor(label: string, taken: readonly string[]): string {
  const words = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '');
  const base = words === '' ? 'question' : words;
  let key = base;
  for (let number = 2; taken.includes(key); number++) key = `${base}-${number}`;
  return key;
}

/** A question of another kind has no options, or needs some; nothing of a choice or a box is offered from the ticket. */
export function withKind(field: NoteField, kind: NoteField['kind']): NoteField {
  const { options, prefill, ...rest } = field;
  return {
    ...rest,
    kind,
    ...(kind === 'choice' ? { options: options ?? [''] } : {}),
    ...(prefill && kind === 'text' ? { prefill } : {}),
  };
}

/** Without what was left empty. */
export const cleanedTemplate = (template: Template): Template =>
  template.map(({ help, options, ...field }) => ({
    ...field,
    label: field.label.trim(),
    ...(help === undefined || help.trim() === '' ? {} : { help: help.trim() }),
    ...(options ? { options: options.map((line) => line.trim()).filter((line) => line !== '') } : {}),
  }));
