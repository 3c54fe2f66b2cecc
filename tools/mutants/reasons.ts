import type { Survivor } from './tally';

/** Why some changes are not noticed by the tests of a part. */
export interface Reason {
  readonly title: string;
  readonly why: string;
  holdsFor(survivor: Survivor): boolean;
}

const among =
  (...mutators: string[]) =>
  ({ mutator }: Survivor): boolean =>
    mutators.includes(mutator);

/** Groups by what was changed; the first that holds is a survivor's. */
export const REASONS: readonly Reason[] = [
  {
    title: 'What is only remembered',
    why: 'A cache that is not asked, or asked wrongly, makes the same answer again, slower. The tests ask for answers.',
    holdsFor: ({ file, line }) =>
      file.startsWith('sandbox/') &&
      /\b(known|remembered|zones|offsets|last)\b/.test(line) &&
      /^(if|let|const|last)/.test(line),
  },
  {
    title: 'Emptied texts',
    why: 'Words that people read, or a key that is looked up, without a test that reads all of it.',
    holdsFor: among('StringLiteral'),
  },
  {
    title: 'What is absent does no harm',
    why: 'A question mark or a default for what the data of the tests always have.',
    holdsFor: among('OptionalChaining', 'LogicalOperator'),
  },
  {
    title: 'At the very edge',
    why: 'One more or one less at a border on which no test stands, or where both ways lead to the same: an empty stretch that is added, an equal value that is put in the place of its equal.',
    holdsFor: among('EqualityOperator', 'ArithmeticOperator', 'UpdateOperator', 'UnaryOperator'),
  },
  {
    title: 'Conditions that decide less than they seem to',
    why: 'A case that is kept apart for the reader or for speed, while what comes after would answer the same; or one that no test tells from its neighbour yet.',
    holdsFor: among('ConditionalExpression', 'BooleanLiteral', 'BlockStatement'),
  },
  {
    title: 'Lists and shapes',
    why: 'A list that starts empty or not, a function or a method around it, a pattern that takes a little more: nothing in the data of the tests falls between.',
    holdsFor: among('ArrayDeclaration', 'ObjectLiteral', 'ArrowFunction', 'MethodExpression', 'Regex'),
  },
];

export const NOT_SORTED: Reason = {
  title: 'Others',
  why: 'Each could be noticed by a test that is not written yet.',
  holdsFor: () => true,
};
