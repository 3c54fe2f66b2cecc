import { closeCheckContradictions, defaultCloseCheck } from '../../../src/domain/gate/close-check-rules';
import { isCloseRule, JUDGED_BY_JIRA } from '../../../src/domain/gate/close-rules';
import { linkedProjects, mayBeNamed } from '../../../src/domain/gate/linked-projects';
import { PASSES, refuses } from '../../../src/domain/gate/verdict';
import { DEFAULT_ESCALATION } from '../../../src/domain/escalation-rules';
import { aPolicy } from '../../support/builders';
import { aCounting } from './some-links';

const place = (projectId: string, projectKey: string) => ({ projectId, projectKey, workType: 'bug' });
const linkedWork = {
  linkType: '7',
  levels: { L2: place('10000', 'HELP'), L3: place('20000', 'DEV'), L4: place('20000', 'DEV') },
};
const rules = (projects: string[] | null = null) =>
  aPolicy({
    levels: ['L1', 'L2', 'L3', 'L4'].map((id) => ({ id, name: id })),
    escalation: { ...DEFAULT_ESCALATION, linkedWork },
    closeCheck: { counting: aCounting({ projects }), returnTo: 'nobody', outcomeLevels: [] },
  });

describe('the projects in which a desk has work done', () => {
  test('are those that its rules name, each once, without its own', () => {
    expect(linkedProjects(rules())).toEqual([{ projectId: '20000', projectKey: 'DEV' }]);
  });

  test('are only those that count', () => {
    expect(linkedProjects(rules(['20000']))).toHaveLength(1);
    expect(linkedProjects(rules(['30000']))).toEqual([]);
    const nothing = { ...rules(), closeCheck: { ...rules().closeCheck, counting: null } };
    expect(linkedProjects(nothing)).toEqual([]);
  });

  test('are none of a desk that is switched off, or opens no work', () => {
    expect(linkedProjects({ ...rules(), enabled: false })).toEqual([]);
    expect(linkedProjects({ ...rules(), escalation: DEFAULT_ESCALATION })).toEqual([]);
  });

  test('may be named on its tickets, as the desk itself and those that count may', () => {
    const named = (id: string, policy = rules(['30000'])) => mayBeNamed(policy, id);
    expect(['10000', '20000', '30000', '40000'].map((id) => named(id))).toEqual([true, true, true, false]);
    const bare = aPolicy();
    expect([named('10000', bare), named('20000', bare)]).toEqual([true, false]);
  });
});

describe('the close check by default', () => {
  const levels = ['L1', 'L2', 'L3', 'L4'].map((id) => ({ id }));

  test('counts the work that agents open, and asks for an outcome from the third level on', () => {
    expect(defaultCloseCheck(levels, { ...DEFAULT_ESCALATION, linkedWork })).toEqual({
      counting: {
        links: [{ type: '7', side: 'outward' }],
        levels: null,
        withoutLevel: true,
        projects: null,
        unresolvedIsOpen: false,
      },
      returnTo: 'nobody',
      outcomeLevels: ['L3', 'L4'],
    });
    expect(defaultCloseCheck(levels, DEFAULT_ESCALATION).counting).toBeNull();
  });

  test('contradicts itself where it names a level that is unknown', () => {
    const known = new Set(['L1', 'L2']);
    const check = { counting: aCounting({ levels: ['L2', 'L8'] }), returnTo: 'nobody' as const, outcomeLevels: ['L9'] };
    expect(closeCheckContradictions(check, known)).toEqual([
      'the close check names unknown level L8',
      'the close check names unknown level L9',
    ]);
    const plain = { counting: null, returnTo: 'nobody' as const, outcomeLevels: ['L1'] };
    expect(closeCheckContradictions(plain, known)).toEqual([]);
    expect(closeCheckContradictions({ ...plain, counting: aCounting() }, known)).toEqual([]);
  });
});

test('a verdict passes, or refuses with its words', () => {
  expect(PASSES).toEqual({ result: true });
  expect(refuses('Not yet.')).toEqual({ result: false, errorMessage: 'Not yet.' });
});

test('rules of the close check are known by their keys; Jira judges two of them itself', () => {
  expect(JUDGED_BY_JIRA.every(isCloseRule)).toBe(true);
  expect([isCloseRule('toString'), isCloseRule('odd'), JUDGED_BY_JIRA.length]).toEqual([false, false, 2]);
});
