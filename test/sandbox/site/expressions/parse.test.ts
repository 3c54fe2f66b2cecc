import fc from 'fast-check';
import { walk, type Node } from '../../../../sandbox/site/expressions/ast';
import { ExpressionError } from '../../../../sandbox/site/expressions/expression-error';
import { EXPRESSION_LIMITS, FILTER_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { parseExpression } from '../../../../sandbox/site/expressions/parser';
import { expression, print } from './expression-texts';

function failure(text: string): ExpressionError {
  try {
    parseExpression(text, EXPRESSION_LIMITS);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`parsed: ${text}`);
}

describe('a syntax error', () => {
  it('says what was expected, what stood there and where', () => {
    const error = failure('issue.key == >');
    expect(error.message).toBe(
      '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected, > encountered.',
    );
    expect(error).toMatchObject({ type: 'syntax', line: 1, column: 14 });
  });

  it('counts lines', () => {
    expect(failure('let a = 1;\nreturn a b')).toMatchObject({
      line: 2,
      column: 10,
      message: 'EOF expected, b encountered.',
    });
  });

  it.each([
    ['a === b', '= encountered'],
    ['a => ', 'EOF encountered'],
    ['f(1, 2', ') expected, EOF encountered'],
    ['if (a) { 1 }', 'else expected, EOF encountered'],
    ["'open", "closing ' expected"],
    ['`a ${b', '} expected'],
    ['`a ${b c}`', '} expected'],
    ['a # b', 'Unexpected character #'],
    ['let a = 1', '; expected, EOF encountered'],
    ['a.', 'IDENTIFIER expected, EOF encountered'],
  ])('refuses %s', (text, message) => {
    expect(failure(text).message).toContain(message);
  });
});

describe('limits on the text', () => {
  it('an expression may have 1,000 characters', () => {
    expect(failure(' '.repeat(1_040)).message).toBe('Jira expression is too long (1040), limit: 1000 characters');
  });

  it('an expression may have 100 leaves', () => {
    const sum = (n: number) => Array.from({ length: n }, () => '1').join('+');
    expect(parseExpression(sum(100), EXPRESSION_LIMITS).leaves).toBe(100);
    expect(failure(sum(150)).message).toBe('Jira expression has too many nodes (150), limit: 100 leaves');
  });

  it('hostile nesting ends in an error, not in a crash', () => {
    for (const text of [
      '('.repeat(9_000),
      '!'.repeat(9_000),
      '[a=>'.repeat(2_000),
      `a${'.b'.repeat(4_900)}`,
      '`${'.repeat(3_000),
      'throw '.repeat(1_600),
      '1?'.repeat(4_000),
    ]) {
      expect(() => parseExpression(text, FILTER_LIMITS)).toThrow(ExpressionError);
    }
    expect(parseExpression(Array.from({ length: 3_000 }, () => 'a').join('||'), FILTER_LIMITS).leaves).toBe(3_000);
  });
});

const shape = (node: Node): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (['start', 'end', 'grouped'].includes(key) ? undefined : value)),
  );

describe('the parser', () => {
  it('reads back whatever tree is printed', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(shape(parseExpression(print(tree)).root)).toEqual(shape(tree));
      }),
      { numRuns: 300 },
    );
  });

  it('answers or refuses any text, and places every node inside it', () => {
    const words = fc.constantFrom(
      'a',
      '1',
      "'s'",
      '`t${',
      '}`',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '=>',
      '?.',
      '.',
      '?',
      ':',
      '&&',
      '??',
      '!',
      'let',
      'if',
      'try',
      'throw',
      '=',
      ';',
      ',',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          try {
            const { root } = parseExpression(text);
            for (const node of walk(root))
              expect(node.start >= 0 && node.start <= node.end && node.end <= text.length).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ExpressionError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
