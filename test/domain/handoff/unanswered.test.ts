import type { Template } from '../../../src/domain/escalation-rules';
import type { Notes } from '../../../src/domain/handoff/notes';
import { isEmptyAnswer, unanswered, unknownAnswers, WHY } from '../../../src/domain/handoff/unanswered';
import { aField, box, choice, link, optional } from './a-template';

const wrong = (template: Template, notes: Notes, copies?: readonly string[]) =>
  unanswered(template, notes, copies).map(({ key, why }) => `${key}: ${why}`);
const needed = aField({ key: 'needed', label: 'What is needed' });
const reported = optional(aField({ key: 'reported', label: 'Reported' }));

describe('an answer that says nothing', () => {
  test.each([
    ...['', '  \n', 'n/a', 'N/A', ' n. a. ', 'NA', 'none', 'None.', '-', '--', '—', '.', '...', '…', '?', 'x', 'XXX'],
    ...['tbd', 'T.B.D.', 'See above', 'see above!', 'as above', '(same as above)', 'same', 'Same.', 'ditto', 'nothing'],
    ...['see the ticket', 'See description', 'as described above', 'please see comments', '👍', '\u200b', '✔️'],
  ])('%j', (text) => {
    expect(isEmptyAnswer(text)).toBe(true);
  });

  test.each([
    'Restarted it',
    'no',
    'none of the above helped',
    'see above: it restarts twice',
    '503',
    '同じ',
    'Naples',
  ])('but not %j', (text) => {
    expect(isEmptyAnswer(text)).toBe(false);
  });

  test('is nothing at all, or a box that is not ticked', () => {
    expect([undefined, false, true].map(isEmptyAnswer)).toEqual([true, true, false]);
  });
});

describe('notes may be sent when', () => {
  test('each required field says something', () => {
    expect(wrong([aField(), needed, choice, box, link], { tried: 'n/a', known: false })).toEqual([
      'tried: empty',
      'needed: empty',
      'scope: empty',
      'known: empty',
      'log: empty',
    ]);
    const notes = { tried: 'Restarted it', needed: 'A fix', scope: 'One', known: true, log: 'https://logs.example/1' };
    expect(wrong([aField(), needed, choice, box, link], notes)).toEqual([]);
  });

  test('what is optional is left out', () => {
    expect(wrong([aField(), reported, optional(link)], { tried: 'Restarted it', log: 'n/a' })).toEqual([]);
  });

  test('a choice is one of its options, required or not; "None" is an answer where it is offered', () => {
    expect(wrong([choice, optional({ ...choice, key: 'site' })], { scope: 'Few', site: 'one' })).toEqual([
      'scope: not-a-choice',
      'site: not-a-choice',
    ]);
    expect(wrong([{ ...choice, options: ['None', 'Some'] }], { scope: 'None' })).toEqual([]);
  });

  test('a link is an address of the web', () => {
    for (const address of ['https://logs.example/a?b=1', ' http://intranet/x ', 'HTTPS://LOGS.EXAMPLE'])
      expect(wrong([link], { log: address })).toEqual([]);
    for (const address of ['logs.example', 'javascript:alert(1)', '/logs/1', 'https://', 'https://a b', 'ftp://a/b'])
      expect(wrong([optional(link)], { log: address })).toEqual(['log: not-a-link']);
  });

  test('no answer is too long, nor all of them together', () => {
    expect(wrong([aField()], { tried: 'why '.repeat(1000) })).toEqual([]);
    expect(wrong([optional(aField())], { tried: 'why '.repeat(1001) })).toEqual(['tried: too-long']);
    const eight = 'abcdefgh'.split('').map((key) => optional(aField({ key })));
    const notes = Object.fromEntries(eight.map(({ key }) => [key, 'word '.repeat(key === 'c' ? 800 : 790)]));
    expect(wrong(eight, notes)).toEqual(['c: too-long']);
    expect(wrong(eight.slice(0, 6), notes)).toEqual([]);
  });
});

describe('a copy counts as no answer', () => {
  test('of what the ticket says, however it is spaced and spelled', () => {
    expect(wrong([aField()], { tried: 'VPN  is DOWN' }, ['vpn is down.'])).toEqual(['tried: copy']);
    expect(wrong([aField()], { tried: 'VPN is down, restarted it' }, ['vpn is down.'])).toEqual([]);
  });

  test('of an answer that was offered', () => {
    expect(wrong([aField(), reported], { tried: 'VPN is down', reported: 'VPN is down' })).toEqual(['tried: copy']);
  });

  test('of an earlier answer: the later one is the copy', () => {
    expect(wrong([aField(), needed], { tried: 'Restarted it', needed: 'restarted it' })).toEqual(['needed: copy']);
  });

  test('only where an answer is required, and never among choices', () => {
    expect(wrong([reported], { reported: 'VPN is down' }, ['VPN is down'])).toEqual([]);
    expect(wrong([choice, { ...choice, key: 'site' }], { scope: 'One', site: 'One' }, ['One'])).toEqual([]);
  });
});

test('what a page of ours would not send is named', () => {
  const notes = { tried: true, known: 'yes', scope: 'Few', extra: 'x', constructor: 'y' };
  expect(unknownAnswers([aField(), box, choice], notes)).toEqual(['tried', 'known', 'extra', 'constructor']);
});

test('every reason is a sentence', () => {
  for (const sentence of Object.values(WHY)) expect(sentence).toMatch(/^This .+\.$/);
});
