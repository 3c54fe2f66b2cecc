import { EXPRESSION_LIMITS } from '../../../sandbox/site/expressions/limits';
import { toJson } from '../../../sandbox/site/expressions/values';
import { parseExpression } from '../../../sandbox/site/expressions/parser';
import type { Counting } from '../../../src/domain/gate/counting';
import {
  conditionExpression,
  elementsIn,
  expressionCost,
  expressionLimits,
  validatorExpression,
  type ExpressionAnswer,
} from '../../../src/domain/gate/links-expression';
import { LEVEL } from '../../sandbox/site/issues/a-desk';
import { expressionDesk, type ExpressionDesk } from '../../sandbox/site/expressions/expression-desk';

const BLOCKS = '10000';
const counting = (more: Partial<Counting> = {}): Counting => ({
  links: [{ type: BLOCKS, side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
  ...more,
});
const fields = { level: LEVEL };
const text = (answer: ExpressionAnswer): string => {
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.expression;
};

/** A desk with work linked outward from HELP-1. */
function deskWith(...items: { done?: boolean; level?: string; inward?: boolean; resolution?: string }[]) {
  const desk = expressionDesk();
  items.forEach(({ done = false, level, inward = false, resolution }, index) => {
    const other = desk.request();
    if (done) other.statusId = statusOf(desk, 'done');
    if (level !== undefined) other.values[LEVEL] = level;
    if (resolution !== undefined) other.values['resolution'] = resolution;
    desk.link(String(100 + index), other, !inward);
  });
  return desk;
}
const statusOf = ({ site }: ExpressionDesk, category: string): string => {
  for (const status of site.statuses.values()) if (status.category === category) return status.id;
  throw new Error(`no status is ${category}`);
};
/** A rule's expression knows the project of the ticket (Forge docs, Jira workflow validator and condition, Context). */
const scene = ({ site, issue }: ExpressionDesk) => ({ project: site.projects.get(issue.projectId)! });
const inRule = (desk: ExpressionDesk, answer: ExpressionAnswer) =>
  desk.evaluation(text(answer), undefined, scene(desk));
const said = (desk: ExpressionDesk, rules: Counting) => toJson(inRule(desk, validatorExpression(rules, fields)).value);
const shown = (desk: ExpressionDesk, rules: Counting) => toJson(inRule(desk, conditionExpression(rules, fields)).value);

describe('the close check as an expression', () => {
  test('passes without links and where all linked work is done', () => {
    for (const desk of [deskWith(), deskWith({ done: true }, { done: true })]) {
      expect(said(desk, counting())).toBe(true);
      expect(shown(desk, counting())).toBe(true);
    }
  });

  test('names the first three that are open, and how many more there are', () => {
    const open = {};
    expect(said(deskWith({ done: true }, open), counting())).toBe(
      'Linked work is still open: HELP-3. Close it first, unlink what does not belong here, or ask an escalation manager.',
    );
    expect(said(deskWith(open, open, open, open, open), counting())).toMatch(
      /open: HELP-2, HELP-3, HELP-4 and 2 more\. /,
    );
    expect(shown(deskWith(open), counting())).toBe(false);
  });

  test.each<[string, Counting['links'], boolean, boolean]>([
    ['outward', [{ type: BLOCKS, side: 'outward' }], true, false],
    ['inward', [{ type: BLOCKS, side: 'inward' }], false, true],
    [
      'either side',
      [
        { type: BLOCKS, side: 'outward' },
        { type: BLOCKS, side: 'inward' },
      ],
      true,
      true,
    ],
    [
      'another type outward and this one inward',
      [
        { type: '99999', side: 'outward' },
        { type: BLOCKS, side: 'inward' },
      ],
      false,
      true,
    ],
    [
      'one of two types outward',
      [
        { type: '99999', side: 'outward' },
        { type: BLOCKS, side: 'outward' },
      ],
      true,
      false,
    ],
    ['another type', [{ type: '99999', side: 'outward' }], false, false],
  ])('counts links %s', (_, links, outward, inward) => {
    const blocks = (desk: ExpressionDesk) => said(desk, counting({ links })) !== true;
    expect(blocks(deskWith({}))).toBe(outward);
    expect(blocks(deskWith({ inward: true }))).toBe(inward);
    expect(shown(deskWith({}), counting({ links }))).toBe(!outward);
  });

  test('counts the chosen levels, and what shows no level where that is chosen', () => {
    const rules = counting({ levels: ['L2', "L'3"], withoutLevel: false });
    expect(said(deskWith({ level: 'L1' }, {}), rules)).toBe(true);
    expect(said(deskWith({ level: 'L1' }, { level: "L'3" }), rules)).toMatch(/^Linked work is still open: HELP-3\./);
    expect(said(deskWith({ level: 'L1' }, {}), { ...rules, withoutLevel: true })).toMatch(/open: HELP-3\./);
    expect(shown(deskWith({ level: 'L1' }), rules)).toBe(true);
    expect(shown(deskWith({ level: 'L2' }), rules)).toBe(false);
  });

  test('counts the chosen projects', () => {
    expect(said(deskWith({}), counting({ projects: ['10000'] }))).toMatch(/open/);
    expect(said(deskWith({}), counting({ projects: ['10000', '10002'] }))).toMatch(/open/);
    expect(said(deskWith({}), counting({ projects: ['10002'] }))).toBe(true);
  });

  test('takes Done without a resolution for open only where that is chosen', () => {
    const desk = deskWith({ done: true });
    expect(said(desk, counting({ unresolvedIsOpen: true }))).toMatch(/open: HELP-2/);
    const resolution = desk.site.resolutions[0]?.id ?? '';
    expect(said(deskWith({ done: true, resolution }), counting({ unresolvedIsOpen: true }))).toBe(true);
  });

  test.each([
    ['no level, no project', {}, 2, null],
    ['projects', { projects: ['10000'] }, 3, null],
    ['levels', { levels: ['L2'] }, 2, 8],
    ['levels and projects', { levels: ['L2'], projects: ['10000'] }, 3, 7],
  ])('never spends more than Jira allows: %s', (_, more, fixed, most) => {
    const rules = counting({ ...more, withoutLevel: false });
    expect(expressionCost(rules)).toEqual({ fixed, perItem: most === null ? 0 : 1, mostItems: most });
    for (const count of [0, 7, 8, 9, 30]) {
      const desk = deskWith(...Array.from({ length: count }, () => ({ level: 'L1' })));
      for (const answer of [validatorExpression(rules, fields), conditionExpression(rules, fields)]) {
        const { value, complexity } = inRule(desk, answer);
        expect(complexity.expensiveOperations).toBeLessThanOrEqual(10);
        if (most !== null) expect(value === true).toBe(count <= most);
      }
    }
  });

  test('refuses where more is open than it may judge, and says so', () => {
    const rules = counting({ levels: ['L2'], withoutLevel: false });
    const l1 = { level: 'L1' };
    expect(said(deskWith(...Array<object>(10).fill(l1)), rules)).toMatch(
      /^More than 8 linked work items are open, too many to check their levels\./,
    );
    expect(expressionLimits(rules)).toMatch(/at most 8 open work items/);
    expect(expressionLimits(counting())).toMatch(/a few hundred links/);
  });

  test.each([
    ['any level', {}],
    ['levels', { levels: ['L2'] }],
    ['levels, more open than it may judge', { levels: ['L2'] }, 30],
  ])('holds no ticket of a desk that is switched off: %s', (_, more, count = 1) => {
    const desk = deskWith(...Array.from({ length: count }, () => ({ level: 'L2' })));
    const { properties } = scene(desk).project;
    for (const [property, holds] of [
      [undefined, true],
      [{ linked: true }, true],
      [{ enabled: true }, true],
      [{ enabled: false }, false],
    ] as const) {
      if (property) properties['tierline'] = property;
      expect(said(desk, counting(more)) === true).toBe(!holds);
      expect(shown(desk, counting(more))).toBe(!holds);
    }
  });

  test('counts elements as Jira does', () => {
    const rules = counting({ levels: ["a'b\\", 'L3'], projects: ['10000', '10002'], unresolvedIsOpen: true });
    for (const answer of [validatorExpression(rules, fields), conditionExpression(rules, fields)])
      expect(elementsIn(text(answer))).toBe(parseExpression(text(answer), EXPRESSION_LIMITS).leaves);
  });

  test('says so when a choice is too long for an expression', () => {
    const links = Array.from({ length: 40 }, (_, index) => ({
      type: String(10_000 + index),
      side: 'outward' as const,
    }));
    expect(text(validatorExpression(counting({ links }), fields)).length).toBeLessThan(1_000);
    const projects = Array.from({ length: 40 }, (_, index) => String(10_000 + index));
    const answer = validatorExpression(counting({ links, projects }), fields);
    expect(answer).toEqual({
      problem: expect.stringMatching(/13\d of 100 elements.*Linked escalations closed/) as string,
    });
    const levels = ['L'.repeat(900)];
    expect(conditionExpression(counting({ levels }), fields)).toEqual({
      problem: expect.stringMatching(/of 1000 characters/) as string,
    });
  });

  test('is not made of ids that are none, nor of levels where the site has no such field', () => {
    const hostile = counting({ links: [{ type: '1]||true', side: 'outward' }] });
    expect(validatorExpression(hostile, fields)).toEqual({ problem: expect.any(String) as string });
    expect(conditionExpression(counting({ projects: ['HELP'] }), fields)).toEqual({
      problem: expect.any(String) as string,
    });
    expect(validatorExpression(counting({ levels: ['L2'] }), { level: null })).toEqual({
      problem: expect.stringContaining('Support Level') as string,
    });
  });
});
