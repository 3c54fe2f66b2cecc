import { judgeMove, needsManager } from '../../../src/domain/moves/judge-move';
import type { Refusal } from '../../../src/domain/moves/move';
import { REFUSALS } from '../../../src/domain/moves/refusals';
import { ANYONE, atDesk, atTech, MANAGER, theRules } from './a-standing';

const rules = theRules();
const up = { verb: 'escalate', team: 't-tech' } as const;
const past = { verb: 'escalate', team: 't-prod', reason: 'The whole site is down' } as const;
const often = atDesk({ pairs: [{ teams: ['t-desk', 't-tech'], count: 3 }] });

describe('a wanted move', () => {
  test('is made when it is one of those that are offered', () => {
    expect(judgeMove(rules, atDesk(), ANYONE, up)).toMatchObject({ ok: true, move: { ...up, level: 'L2' } });
  });

  test.each<[Refusal, Parameters<typeof judgeMove>[1], Parameters<typeof judgeMove>[3]]>([
    ['done', atDesk({ done: true }), up],
    ['same-team', atTech(), { verb: 'transfer', team: 't-tech', reason: 'Ours' }],
    ['unknown-team', atDesk(), { verb: 'escalate', team: 't-elsewhere' }],
    ['wrong-verb', atTech(), { verb: 'transfer', team: 't-desk', reason: 'Not ours' }],
    ['skips-a-level', atDesk(), past],
    ['ping-pong', often, up],
    ['reason-missing', atTech(), { verb: 'send-back', team: 't-desk' }],
    ['reason-missing', atTech(), { verb: 'send-back', team: 't-desk', reason: ' n/a. ' }],
    ['reason-missing', atDesk({ priority: 'highest' }), { ...past, reason: '...' }],
  ])('is refused: %s', (refusal, standing, wanted) => {
    expect(judgeMove(rules, standing, ANYONE, wanted)).toEqual({ ok: false, refusal });
  });

  test('needs its reason of the manager, too', () => {
    expect(judgeMove(rules, atDesk(), MANAGER, { ...past, reason: '' })).toEqual({
      ok: false,
      refusal: 'reason-missing',
    });
  });
});

describe('the escalation manager', () => {
  test('is asked for only where that decides', () => {
    expect(needsManager(rules, atDesk(), past)).toBe(true);
    expect(needsManager(rules, often, up)).toBe(true);
    expect(needsManager(rules, atDesk(), up)).toBe(false);
    expect(needsManager(rules, atDesk({ priority: 'highest' }), past)).toBe(false);
  });

  test('is not asked for where no manager could make the move', () => {
    expect(needsManager(theRules({ managerRole: null }), atDesk(), past)).toBe(false);
    expect(needsManager(rules, atDesk({ done: true }), past)).toBe(false);
    expect(needsManager(rules, atDesk(), { ...past, verb: 'transfer' })).toBe(false);
    expect(needsManager(rules, atDesk(), { ...past, team: 't-elsewhere' })).toBe(false);
  });
});

test('every refusal says what happened, what it means and what to do', () => {
  for (const { happened, means, next } of Object.values(REFUSALS))
    for (const sentence of [happened, means, next]) expect(sentence).toMatch(/^[A-Z].+\.$/);
});
