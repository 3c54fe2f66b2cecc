import fc from 'fast-check';
import { isAdf } from '../../../sandbox/site/adf/judge';
import type { AdfDocument } from '../../../src/domain/handoff/document';
import { DOWN_OR_ACROSS, UPWARDS } from '../../../src/domain/handoff/default-template';
import { notesDocument, type AboutHandOver } from '../../../src/domain/handoff/notes-document';
import { plainText } from '../../../src/domain/handoff/plain-text';
import { unanswered } from '../../../src/domain/handoff/unanswered';
import { aField, box, choice, link, optional } from './a-template';

const about = (over: Partial<AboutHandOver> = {}): AboutHandOver => ({
  verb: 'escalate',
  toName: 'Technical Support',
  toLevel: 'L2',
  fromName: 'Service Desk',
  score: 72,
  ...over,
});
const valid = (document: AdfDocument): boolean => isAdf(JSON.parse(JSON.stringify(document)));

describe('the comment of a hand-over', () => {
  test('reads without the app', () => {
    const notes = { tried: '\n\nRestarted it.\n \n\nNo change.\n', needed: 'A fix', reported: 'n/a' };
    const document = notesDocument(about(), UPWARDS, notes);
    expect(plainText(document).split('\n')).toEqual([
      'Escalated to Technical Support (L2)',
      'What was tried, and what came of it?',
      'Restarted it.',
      'No change.',
      'What do you need from the next level?',
      'A fix',
      'From Service Desk. Escalation notes scored 72 of 100.',
    ]);
    expect(document.content).toHaveLength(7);
    expect(valid(document)).toBe(true);
  });

  test('gives the reason before all else', () => {
    const document = notesDocument(about({ verb: 'send-back', reason: 'Not a fault' }), DOWN_OR_ACROSS, {
      done: 'Looked',
    });
    expect(plainText(document)).toMatch(
      /^Sent back to Technical Support \(L2\)\nReason\nNot a fault\nWhat has been done/,
    );
    expect(valid(document)).toBe(true);
  });

  test('names a transfer, and linked work by its key', () => {
    const first = (over: Partial<AboutHandOver>) => notesDocument(about(over), DOWN_OR_ACROSS, {}).content[0];
    expect(plainText(first({ verb: 'transfer' })!)).toBe('Transferred to Technical Support (L2)');
    const work = { verb: 'linked-work', toName: 'Product Engineering', toLevel: 'L3', linkedKey: 'DEV-1' } as const;
    expect(plainText(first(work)!)).toBe('Linked work for Product Engineering (L3): DEV-1');
    const url = 'https://site.example/browse/DEV-1';
    expect(first({ ...work, linkedUrl: url })?.content?.[1]).toEqual({
      type: 'text',
      text: 'DEV-1',
      marks: [{ type: 'link', attrs: { href: url } }],
    });
  });

  test('writes each kind of answer as people read it, and leaves out what was not answered', () => {
    const template = [choice, box, link, optional({ ...box, key: 'other', label: 'Other' })];
    const document = notesDocument(about({ fromName: null }), template, {
      scope: 'Many',
      known: true,
      log: ' https://logs.example/1 ',
      other: false,
    });
    expect(plainText(document).split('\n').slice(1)).toEqual([
      'Who is affected',
      'Many',
      'Searched the known errors',
      'Yes',
      'Log',
      'https://logs.example/1',
      'Escalation notes scored 72 of 100.',
    ]);
  });

  test('keeps single line breaks, and makes addresses links', () => {
    const notes = { tried: 'line one\r\nsee https://logs.example/1, or (https://wiki.example/a).' };
    expect(notesDocument(about(), [aField()], notes).content[2]?.content).toEqual([
      { type: 'text', text: 'line one' },
      { type: 'hardBreak' },
      { type: 'text', text: 'see ' },
      {
        type: 'text',
        text: 'https://logs.example/1',
        marks: [{ type: 'link', attrs: { href: 'https://logs.example/1' } }],
      },
      { type: 'text', text: ', or (' },
      {
        type: 'text',
        text: 'https://wiki.example/a',
        marks: [{ type: 'link', attrs: { href: 'https://wiki.example/a' } }],
      },
      { type: 'text', text: ').' },
    ]);
  });
});

describe('whatever was typed', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\u0000', 'https://', 'https://a.example/x.'),
  );
  const typed = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(' \n'));

  test('the comment is a valid document', () => {
    fc.assert(
      fc.property(typed, typed, typed, (tried, needed, reason) => {
        expect(valid(notesDocument(about({ reason }), UPWARDS, { tried, needed, reported: tried }))).toBe(true);
      }),
    );
  });

  test('notes that may be sent make a comment that Jira takes', () => {
    const lines = fc.integer({ min: 0, max: 2000 }).map((count) => 'ab\n'.repeat(count).slice(0, 4000));
    const twelve = 'abcdefghijkl'.split('').map((key) => optional(aField({ key, label: 'L'.repeat(120) })));
    fc.assert(
      fc.property(fc.array(lines, { minLength: 12, maxLength: 12 }), (texts) => {
        // The longest is left out for as long as it is too much.
        const notes = Object.fromEntries(twelve.map(({ key }, index) => [key, texts[index] ?? '']));
        for (const _ of twelve) for (const { key } of unanswered(twelve, notes)) notes[key] = '';
        expect(unanswered(twelve, notes)).toEqual([]);
        const document = notesDocument(about({ reason: 'why '.repeat(1000) }), twelve, notes);
        expect(JSON.stringify(document).length).toBeLessThanOrEqual(32_767);
      }),
      { numRuns: 10 },
    );
  });
});
