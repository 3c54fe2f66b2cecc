import fc from 'fast-check';
import type { NoteField } from '../../../src/domain/escalation-rules';
import { DOWN_OR_ACROSS, UPWARDS } from '../../../src/domain/handoff/default-template';
import { checkableIn } from '../../../src/domain/handoff/checkable';
import { scoreOf } from '../../../src/domain/handoff/score';
import { aField, box, choice, link, optional } from './a-template';

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${'abcdefghij'[index % 10]}${'klmno'[Math.floor(index / 10)]}`).join(
    ' ',
  );

describe('the score of notes', () => {
  test('explains itself: its parts add up', () => {
    const notes = { tried: words(10), needed: words(10), reported: 'Cannot log on since 9:15', impact: 'n/a' };
    expect(scoreOf(UPWARDS, notes)).toEqual({
      score: 68,
      parts: [
        { says: '2 of 2 required answers given', points: 40, of: 40 },
        { says: 'Said in 10 different words an answer; 40 count in full', points: 15, of: 30 },
        { says: '1 of 3 further answers given', points: 5, of: 15 },
        { says: 'Can be checked: a number', points: 8, of: 15 },
      ],
    });
  });

  test('is nothing for nothing, and a hundred for all', () => {
    expect(scoreOf(UPWARDS, {}).score).toBe(0);
    expect(scoreOf(UPWARDS, { tried: 'n/a', needed: '.', reported: 'none' }).score).toBe(0);
    const all = {
      tried: words(40),
      needed: words(40),
      reported: words(5),
      evidence: '"Not found", 404',
      impact: 'High',
    };
    expect(scoreOf(UPWARDS, all).score).toBe(100);
    expect(scoreOf(DOWN_OR_ACROSS, { done: `${words(40)} https://logs.example 17` }).score).toBe(100);
    expect(scoreOf([choice, box], { scope: 'One', known: true }).score).toBe(100);
  });

  test('is not raised by saying a word again', () => {
    const once = scoreOf([aField()], { tried: 'Restarted the router' });
    expect(scoreOf([aField()], { tried: 'Restarted the router. '.repeat(20) })).toEqual(once);
    expect(scoreOf([aField()], { tried: 'Restarted the router and the modem' }).score).toBeGreaterThan(once.score);
  });

  test('counts words of scripts that write no spaces', () => {
    expect(scoreOf([aField()], { tried: '再起動しましたが変わりません' }).parts[1]?.points).toBeGreaterThan(5);
  });

  test('counts no link and no choice that is none', () => {
    expect(scoreOf([link, choice], { log: 'somewhere', scope: 'Few' }).score).toBe(0);
  });
});

test.each([
  ['https://logs.example/17', ['a link']],
  ['It fails with 0x80070005', ['an error code', 'a number']],
  ['ORA-12154 since noon', ['an error code', 'a number']],
  ['The page says “Not allowed here”', ['a quotation']],
  ['NullPointerException in the worker', ['a log line']],
  ['It is slow', []],
])('what can be checked in %j', (text, found) => {
  expect(checkableIn(text)).toEqual(found);
});

describe('whatever is asked and answered', () => {
  const kinds: NoteField[] = [aField(), choice, box, link];
  const template = fc
    .array(fc.record({ field: fc.constantFrom(...kinds), required: fc.boolean() }), { minLength: 1, maxLength: 8 })
    .map((fields) =>
      fields.map(
        ({ field, required }, index) =>
          (required ? field : optional(field)) && { ...field, required, key: `k${index}` },
      ),
    );
  const value = fc.oneof(
    fc.constantFrom('n/a', '', 'One', 'Few', 'https://logs.example', 'Error 500 at 12:10, "bad gateway"', true, false),
    fc.lorem({ maxCount: 30 }),
    fc.string({ unit: 'grapheme' }),
  );
  const asked = template.chain((fields) =>
    fc.tuple(
      fc.constant(fields),
      fc.array(fc.option(value, { nil: undefined }), { minLength: fields.length, maxLength: fields.length }),
    ),
  );
  const notesOf = (fields: readonly NoteField[], values: readonly (string | boolean | undefined)[]) =>
    Object.fromEntries(fields.flatMap(({ key }, index) => (values[index] === undefined ? [] : [[key, values[index]]])));

  test('it lies between 0 and 100, is the sum of its parts, and these are out of 100', () => {
    fc.assert(
      fc.property(asked, ([fields, values]) => {
        const { score, parts } = scoreOf(fields, notesOf(fields, values));
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(100);
        for (const { points, of } of parts) expect(points >= 0 && points <= of).toBe(true);
      }),
    );
  });

  test('it never falls when an empty answer is filled', () => {
    fc.assert(
      fc.property(asked, fc.nat(), value, ([fields, values], which, given) => {
        const before = values.with(which % fields.length, undefined);
        const after = values.with(which % fields.length, given);
        expect(scoreOf(fields, notesOf(fields, after)).score).toBeGreaterThanOrEqual(
          scoreOf(fields, notesOf(fields, before)).score,
        );
      }),
      { numRuns: 300 },
    );
  });
});
