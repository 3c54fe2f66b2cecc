import { possibleMoves } from '../../../src/domain/moves/possible-moves';
import { ANYONE, atDesk, atTech, MANAGER, theRules } from './a-standing';

const said = ({ verb, team }: { verb: string; team: string }): string => `${verb} ${team}`;
const rules = theRules();

describe('where a ticket can go', () => {
  test('from the first level: up to any team of the next one', () => {
    expect(possibleMoves(rules, atDesk(), ANYONE).moves.map(said)).toEqual(['escalate t-tech', 'escalate t-func']);
  });

  test('from the middle: up first, then back, then across', () => {
    expect(possibleMoves(rules, atTech(), ANYONE).moves.map(said)).toEqual([
      'escalate t-prod',
      'send-back t-desk',
      'transfer t-func',
    ]);
  });

  test('from the top: back to its sender before all other teams below, these by distance', () => {
    const sentBy = { team: 't-desk', level: 'L1', person: 'l1-agent' };
    const top = atDesk({ team: 't-prod', level: 'L3', sentBy });
    expect(possibleMoves(rules, top, ANYONE).moves.map(said)).toEqual([
      'send-back t-desk',
      'send-back t-tech',
      'send-back t-func',
    ]);
    expect(possibleMoves(rules, { ...top, sentBy: null }, ANYONE).moves.map(said)).toEqual([
      'send-back t-tech',
      'send-back t-func',
      'send-back t-desk',
    ]);
  });

  test('nowhere when it is done', () => {
    expect(possibleMoves(rules, atTech({ done: true }), MANAGER)).toEqual({ moves: [], refused: [] });
  });

  test('escalating to the next level needs no reason; sending back and transferring do', () => {
    const needs = possibleMoves(rules, atTech(), ANYONE).moves.map(({ verb, needsReason }) => [verb, needsReason]);
    expect(needs).toEqual([
      ['escalate', false],
      ['send-back', true],
      ['transfer', true],
    ]);
  });

  test('the team counts, where the ticket’s level does not say the same', () => {
    expect(possibleMoves(rules, atTech({ level: 'L1' }), ANYONE)).toEqual(possibleMoves(rules, atTech(), ANYONE));
  });
});

describe('going back', () => {
  const back = (standing: Parameters<typeof possibleMoves>[1]) =>
    possibleMoves(rules, standing, ANYONE).moves.filter(({ verb }) => verb === 'send-back');

  test('goes to the person who sent it; another team below gets it as a team', () => {
    const top = atDesk({ team: 't-prod', level: 'L3', sentBy: { team: 't-tech', level: 'L2', person: 'l2-agent' } });
    expect(back(top).map(({ team, person }) => [team, person])).toEqual([
      ['t-tech', 'l2-agent'],
      ['t-func', null],
      ['t-desk', null],
    ]);
  });

  test('to a sender on the same level it is sent back, not transferred', () => {
    const standing = atTech({ sentBy: { team: 't-func', level: 'L2', person: 'l2-agent' } });
    const { moves } = possibleMoves(rules, standing, ANYONE);
    expect(moves.map(said)).toEqual(['escalate t-prod', 'send-back t-func', 'send-back t-desk']);
    expect(moves[1]?.person).toBe('l2-agent');
  });

  test('up to a sender that sent it down it is escalated, to the team', () => {
    const standing = atDesk({ sentBy: { team: 't-tech', level: 'L2', person: 'l2-agent' } });
    expect(possibleMoves(rules, standing, ANYONE).moves[0]).toMatchObject({
      verb: 'escalate',
      team: 't-tech',
      person: null,
      needsReason: false,
    });
  });

  test('is not offered to a sender that is no longer in the rules', () => {
    expect(back(atTech({ sentBy: { team: 't-closed', level: 'L1', person: 'l1-agent' } })).map(said)).toEqual([
      'send-back t-desk',
    ]);
  });
});

describe('skipping a level', () => {
  const toEngineering = (standing = atDesk(), person = ANYONE, given = rules) => {
    const { moves, refused } = possibleMoves(given, standing, person);
    return { move: moves.find(({ team }) => team === 't-prod'), refused };
  };

  test('is refused, and said so', () => {
    const { move, refused } = toEngineering();
    expect(move).toBeUndefined();
    expect(refused).toMatchObject([{ refusal: 'skips-a-level', move: { team: 't-prod', skips: true } }]);
  });

  test('is for anyone on the highest priority, with a reason', () => {
    expect(toEngineering(atDesk({ priority: 'highest' })).move).toMatchObject({ needsReason: true, overrides: false });
  });

  test('is for the escalation manager on any', () => {
    expect(toEngineering(atDesk(), MANAGER)).toMatchObject({ move: { skips: true, overrides: true }, refused: [] });
  });

  test('is for nobody where the rules name neither a priority nor a manager’s role', () => {
    const strict = theRules({ managerRole: null, skipOnPriority: null });
    expect(toEngineering(atDesk({ priority: null }), MANAGER, strict).move).toBeUndefined();
  });

  test('is none where no team works on the level in between', () => {
    const given = { ...rules, teams: rules.teams.filter(({ level }) => level !== 'L2') };
    expect(toEngineering(atDesk(), ANYONE, given).move).toMatchObject({ skips: false, needsReason: false });
  });

  test('downwards there is nothing to skip', () => {
    const down = possibleMoves(rules, atDesk({ team: 't-prod', level: 'L3' }), ANYONE);
    expect(down.moves.find(({ team }) => team === 't-desk')?.skips).toBe(false);
  });
});

describe('to and fro between two teams', () => {
  const toTech = (count: number, person = ANYONE) =>
    possibleMoves(rules, atDesk({ pairs: [{ teams: ['t-desk', 't-tech'], count }] }), person);

  test('is counted, whichever way it went', () => {
    expect([0, 1, 2].map((count) => toTech(count).moves[0]?.time)).toEqual([1, 2, 3]);
    expect(possibleMoves(rules, atTech(), ANYONE).moves.map(({ time }) => time)).toEqual([1, 2, 1]);
  });

  test('from the fourth time on it takes the escalation manager', () => {
    expect(toTech(3).moves.map(({ team }) => team)).toEqual(['t-func']);
    expect(toTech(3).refused).toContainEqual(
      expect.objectContaining({ refusal: 'ping-pong', move: expect.objectContaining({ team: 't-tech', time: 4 }) }),
    );
    expect(toTech(3, MANAGER).moves[0]).toMatchObject({ team: 't-tech', time: 4, overrides: true });
  });
});

describe('what the rules set', () => {
  test('decides from which hand-over on it takes the manager', () => {
    const lenient = theRules({ limits: { warnFrom: 5, managerFrom: 6 } });
    const often = (count: number) => atDesk({ pairs: [{ teams: ['t-desk', 't-tech'], count }] });
    expect(possibleMoves(lenient, often(4), ANYONE).refused.map(({ move }) => move.team)).not.toContain('t-tech');
    expect(possibleMoves(lenient, often(5), ANYONE).refused.map(({ move }) => move.team)).toContain('t-tech');
  });

  test.each([
    ['send-back', { sendBack: false, transfer: true }],
    ['transfer', { sendBack: true, transfer: false }],
  ] as const)('takes %s away from everybody, the manager too', (verb, offers) => {
    const { moves, refused } = possibleMoves(theRules({ offers }), atTech(), MANAGER);
    expect(moves.map((move) => move.verb)).not.toContain(verb);
    expect(refused).toMatchObject([{ refusal: 'not-offered', move: { verb, overrides: false } }]);
    expect(moves.map((move) => move.verb)).toContain('escalate');
  });
});

describe('a ticket with no team, or one that the rules do not know', () => {
  test.each([null, 't-elsewhere'])('goes to any team, from the level it has: %s', (team) => {
    const { moves, refused } = possibleMoves(rules, atTech({ team }), ANYONE);
    expect(moves.map(said)).toEqual(['escalate t-prod', 'send-back t-desk', 'transfer t-tech', 'transfer t-func']);
    expect(moves.every(({ person }) => person === null)).toBe(true);
    expect(refused).toEqual([]);
  });

  test('without a level too, nobody can say which way is up', () => {
    const { moves } = possibleMoves(rules, atDesk({ team: null, level: null }), ANYONE);
    expect(new Set(moves.map(({ verb }) => verb))).toEqual(new Set(['transfer']));
    expect(moves).toHaveLength(4);
  });
});
