import { ExpressionError, expected, placeOf } from './expression-error';
import { NESTING } from './limits';
import { RESERVED, type Token } from './tokens';

/** Walks over tokens; every refusal names what was expected and what stood there. */
export class Cursor {
  private index = 0;
  private depth = 0;
  leaves = 0;

  constructor(
    readonly text: string,
    private readonly tokens: Token[],
  ) {}

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** Where the last token taken ends. */
  get end(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.type === 'punctuation' || token.type === 'name');
  }

  isName(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === 'name' && !RESERVED.has(token.text);
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.refuse([text]);
  }

  name(): string {
    if (!this.isName()) throw this.refuse(['IDENTIFIER']);
    this.leaves += 1;
    return this.next().text;
  }

  /** A member's name may be a reserved word. */
  memberName(): string {
    if (this.peek().type !== 'name') throw this.refuse(['IDENTIFIER']);
    this.leaves += 1;
    return this.next().text;
  }

  refuse(what: readonly string[]): ExpressionError {
    const token = this.peek();
    return expected(this.text, token.start, what, token.text);
  }

  /** Parses as a part of what `outer` parses: nesting and leaves count on. */
  within<T>(outer: Cursor, parse: () => T): T {
    this.depth = outer.depth;
    const result = parse();
    outer.leaves += this.leaves;
    return result;
  }

  /** Runs `parse` one level deeper. */
  deeper<T>(parse: () => T): T {
    if (++this.depth > NESTING) {
      throw new ExpressionError(
        `Expression is nested more than ${NESTING} deep.`,
        'syntax',
        placeOf(this.text, this.peek().start),
      );
    }
    try {
      return parse();
    } finally {
      this.depth -= 1;
    }
  }
}
