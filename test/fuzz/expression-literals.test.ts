import { parseExpression } from '../../sandbox/site/expressions/parser';
import { EXPRESSION_LIMITS } from '../../sandbox/site/expressions/limits';
import type { Counting } from '../../src/domain/gate/counting';
import { conditionExpression, validatorExpression } from '../../src/domain/gate/links-expression';
import { TEXTS } from './hostile';

const counting = (over: Partial<Counting>): Counting => ({
  ...{ links: [{ type: '10007', side: 'outward' }], levels: ['L2'], withoutLevel: true },
  ...{ projects: null, unresolvedIsOpen: false },
  ...over,
});
const FIELDS = { level: 'customfield_10200' };
const MAKERS = [validatorExpression, conditionExpression];

/** What an expression does, without where its parts stand. */
function outline(expression: string): string {
  const { root } = parseExpression(expression, EXPRESSION_LIMITS);
  return JSON.stringify(root, (key, value: unknown) => (['start', 'end', 'grouped'].includes(key) ? undefined : value));
}

describe.each(MAKERS)('%p', (make) => {
  test.each(TEXTS.map((text) => [JSON.stringify(text).slice(0, 50), text]))(
    'a level of the id %s is a literal in it, and nothing else is changed',
    (_, text) => {
      const made = make(counting({ levels: [text] }), FIELDS);
      const plain = make(counting({ levels: ['L2'] }), FIELDS);
      if ('problem' in made) return expect(made.problem).toMatch(/cannot hold|too long/);
      if (!('expression' in plain)) throw new Error(plain.problem);
      expect(outline(made.expression)).toBe(outline(plain.expression).replace('"L2"', () => JSON.stringify(text)));
    },
  );

  test('what is no id of a link type, a project or a field is no part of one', () => {
    for (const text of TEXTS) {
      const wrong: [Counting, typeof FIELDS][] = [
        [counting({ links: [{ type: text, side: 'outward' }] }), FIELDS],
        [counting({ projects: [text] }), FIELDS],
        [counting({}), { level: text }],
      ];
      for (const [of, fields] of wrong) expect(make(of, fields)).toHaveProperty('problem');
    }
  });
});

test('most of them do stand in one', () => {
  const made = TEXTS.filter((text) => 'expression' in validatorExpression(counting({ levels: [text] }), FIELDS));
  expect(made.length).toBeGreaterThan(TEXTS.length / 2);
});
