import type { NoteField } from '../../../src/domain/escalation-rules';
import { cleanedTemplate, keyFor, withKind } from '../../../src/domain/rules/edit-template';

const field = (over: Partial<NoteField> = {}): NoteField => ({
  key: 'why',
  label: 'Why?',
  kind: 'text',
  required: true,
  ...over,
});

describe('the key of a question', () => {
  test.each([
    ['Error text', 'error-text'],
    ['  What — exactly — happened? ', 'what-exactly-happened'],
    ['2nd try', 'nd-try'],
    ['9-to-5', 'to-5'],
    ['Übung', 'bung'],
    ['???', 'question'],
    ['', 'question'],
    ['One two three four five six seven', 'one-two-three-four-five'],
    ['Twenty-four characters and', 'twenty-four-characters-a'],
  ])('of %j is %s', (label, key) => {
    expect(keyFor(label, [])).toBe(key);
  });

  test('is of no other question', () => {
    expect(keyFor('Why', ['why'])).toBe('why-2');
    expect(keyFor('Why', ['why', 'why-2', 'why-3'])).toBe('why-4');
    expect(keyFor('Why', ['who'])).toBe('why');
  });
});

describe('a question of another kind', () => {
  test('has options only as a choice, those it had or an empty one', () => {
    expect(withKind(field(), 'choice')).toEqual(field({ kind: 'choice', options: [''] }));
    expect(withKind(field({ kind: 'choice', options: ['a'] }), 'choice')).toEqual(
      field({ kind: 'choice', options: ['a'] }),
    );
    expect(withKind(field({ kind: 'choice', options: ['a'] }), 'link')).toEqual(field({ kind: 'link' }));
  });

  test('is offered from the ticket only as a text', () => {
    const offered = field({ prefill: 'impact' });
    expect(withKind(offered, 'text')).toEqual(offered);
    expect(withKind(offered, 'checkbox')).toEqual(field({ kind: 'checkbox' }));
    expect(Object.keys(withKind(field(), 'text'))).not.toContain('prefill');
  });
});

test('what was left empty in a template is not kept', () => {
  const typed = [
    field({ label: ' Why? ', help: '  ' }),
    field({ help: ' Say more. ' }),
    field({ kind: 'choice', options: [' a ', '', '  ', 'b'] }),
  ];
  expect(cleanedTemplate(typed)).toEqual([
    field(),
    field({ help: 'Say more.' }),
    field({ kind: 'choice', options: ['a', 'b'] }),
  ]);
  expect(Object.keys(cleanedTemplate(typed)[0]!)).toEqual(['key', 'label', 'kind', 'required']);
});
