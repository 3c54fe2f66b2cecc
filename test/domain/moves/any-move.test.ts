import fc from 'fast-check';
import { judgeMove, needsManager } from '../../../src/domain/moves/judge-move';
import type { Standing } from '../../../src/domain/moves/move';
import { possibleMoves, type MoveRules } from '../../../src/domain/moves/possible-moves';
import { ANYONE, MANAGER, theRules } from './a-standing';

const LEVELS = ['L1', 'L2', 'L3', 'L4'];
const TEAMS = ['a', 'b', 'c', 'd', 'e', 'f'];
const level = fc.constantFrom(...LEVELS);
const team = fc.constantFrom(...TEAMS);

const rules: fc.Arbitrary<MoveRules> = fc
  .record({
    teams: fc.uniqueArray(fc.record({ id: team, level }), { selector: ({ id }) => id, minLength: 1 }),
    managerRole: fc.constantFrom(null, '10010'),
    skipOnPriority: fc.constantFrom(null, 'highest'),
  })
  .map(({ teams, ...escalation }) => ({
    ...theRules(escalation),
    levels: LEVELS.map((id) => ({ id, name: id })),
    teams: teams.map((one) => ({ ...one, name: one.id })),
  }));

const standing: fc.Arbitrary<Standing> = fc.record({
  team: fc.option(fc.constantFrom(...TEAMS, 'unknown')),
  level: fc.option(level),
  done: fc.boolean(),
  priority: fc.constantFrom(null, 'medium', 'highest'),
  sentBy: fc.option(fc.record({ team, level, person: fc.option(fc.constant('sender')) })),
  pairs: fc.uniqueArray(
    fc.record({
      teams: fc.uniqueArray(team, { minLength: 2, maxLength: 2 }).map((two) => two.sort()),
      count: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ teams }) => teams.join(' ') },
  ),
});
const person = fc.constantFrom(ANYONE, MANAGER);
const runs = { numRuns: 300 };

describe('whatever the rules and the ticket', () => {
  test('nobody but the manager passes a limit, and nobody skips a level without a reason', () => {
    fc.assert(
      fc.property(rules, standing, person, (given, at, who) => {
        const { moves } = possibleMoves(given, at, who);
        for (const move of moves) {
          if (move.skips || move.verb !== 'escalate') expect(move.needsReason).toBe(true);
          if (move.overrides || (move.skips && at.priority !== 'highest') || move.time >= 4) {
            expect(who.manager && given.escalation.managerRole).toBeTruthy();
          }
        }
      }),
      runs,
    );
  });

  test('each other team is named once, offered or refused', () => {
    fc.assert(
      fc.property(rules, standing, person, (given, at, who) => {
        const { moves, refused } = possibleMoves(given, at, who);
        const named = [...moves, ...refused.map(({ move }) => move)].map((move) => move.team).sort();
        const others = given.teams.map(({ id }) => id).filter((id) => id !== at.team);
        expect(named).toEqual(at.done ? [] : others.sort());
      }),
      runs,
    );
  });

  test('what is offered is granted with a reason, and what is not is refused', () => {
    fc.assert(
      fc.property(rules, standing, person, (given, at, who) => {
        const { moves, refused } = possibleMoves(given, at, who);
        for (const move of moves)
          expect(judgeMove(given, at, who, { ...move, reason: 'They own it' })).toEqual({ ok: true, move });
        for (const { move, refusal } of refused)
          expect(judgeMove(given, at, who, { ...move, reason: 'They own it' })).toEqual({ ok: false, refusal });
        for (const { verb } of moves)
          for (const id of [...TEAMS, 'unknown'])
            if (!moves.some((move) => move.verb === verb && move.team === id))
              expect(judgeMove(given, at, who, { verb, team: id, reason: 'They own it' }).ok).toBe(false);
      }),
      runs,
    );
  });

  test('the manager is needed exactly where they may and others may not', () => {
    fc.assert(
      fc.property(
        rules,
        standing,
        fc.constantFrom('escalate', 'send-back', 'transfer'),
        team,
        (given, at, verb, id) => {
          const wanted = { verb, team: id, reason: 'They own it' } as const;
          const differs = !judgeMove(given, at, ANYONE, wanted).ok && judgeMove(given, at, MANAGER, wanted).ok;
          expect(needsManager(given, at, wanted)).toBe(differs);
        },
      ),
      runs,
    );
  });

  test('only the sender’s own team is sent it back in person', () => {
    fc.assert(
      fc.property(rules, standing, (given, at) => {
        for (const { person: to, team: target, verb } of possibleMoves(given, at, MANAGER).moves)
          if (to !== null) expect([verb, target]).toEqual(['send-back', at.sentBy?.team]);
      }),
      runs,
    );
  });
});
