import { outcomeDocument } from '../../../src/domain/gate/outcome-document';
import type { Outcome } from '../../../src/domain/gate/outcome';
import { wrongOutcome } from '../../../src/domain/gate/wrong-outcome';
import { plainText } from '../../../src/domain/handoff/plain-text';

const article: Outcome = {
  rootCause: 'The session timeout of the gateway was 600 seconds.',
  kind: 'article',
  text: 'https://kb.example.com/vpn-timeout',
};
const answer: Outcome = {
  ...article,
  kind: 'answer',
  text: 'Set the timeout of the group to 8 hours.\n\nThen reconnect.',
};
const none: Outcome = { ...article, kind: 'none', text: 'It was a broken cable, which nobody can look up.' };

describe('the comment of an outcome', () => {
  test('reads without the app: the cause, then what helps', () => {
    expect(plainText(outcomeDocument(answer)).split('\n')).toEqual([
      'Outcome: Answer for the first level',
      'Root cause',
      'The session timeout of the gateway was 600 seconds.',
      'What the first level can answer the next time',
      'Set the timeout of the group to 8 hours.',
      'Then reconnect.',
    ]);
    expect(plainText(outcomeDocument(none))).toContain('Why there is nothing to keep\nIt was a broken cable');
  });

  test('links to the article, and takes nothing for markup', () => {
    const { content } = outcomeDocument({ ...article, rootCause: '*bold* <b>or</b>' });
    expect(content.at(-1)).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: article.text, marks: [{ type: 'link', attrs: { href: article.text } }] }],
    });
    expect(content[2]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: '*bold* <b>or</b>' }] });
  });
});

describe('an outcome that says nothing is none', () => {
  test.each([article, answer, none])('$kind with all its answers is one', (outcome) => {
    expect(wrongOutcome(outcome)).toEqual([]);
  });

  test.each(['', ' ', '.', 'n/a', 'N.A.', '-', 'none', 'see above', 'x', 'tbd'])('“%s” is no root cause', (words) => {
    expect(wrongOutcome({ ...article, rootCause: words })).toMatchObject([{ field: 'rootCause' }]);
  });

  test.each<[string, Outcome]>([
    ['an article without an address', { ...article, text: 'In the knowledge base' }],
    ['an article behind a script', { ...article, text: 'javascript:alert(1)' }],
    ['an answer that says nothing', { ...answer, text: 'n/a' }],
    ['no reason for nothing', { ...none, text: '.' }],
    ['the root cause once more', { ...none, text: ` ${none.rootCause.toUpperCase()}` }],
  ])('%s is refused at its own input', (_, outcome) => {
    expect(wrongOutcome(outcome)).toMatchObject([{ field: 'text' }]);
  });

  test('what no comment can hold is refused where it is longest', () => {
    const lines = 'go\n'.repeat(1_300);
    expect(wrongOutcome({ ...answer, text: lines })).toMatchObject([
      { field: 'text', says: expect.stringMatching('longer') },
    ]);
    expect(wrongOutcome({ ...answer, rootCause: lines })).toMatchObject([{ field: 'rootCause' }]);
  });
});
