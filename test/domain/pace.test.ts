import {
  AN_HOUR,
  APART,
  asksForTurn,
  canWait,
  FIRST,
  goesAtOnce,
  HOUR,
  standsInLine,
  turnOf,
} from '../../src/domain/pace';
import { aVisit, MINUTE, MONDAY } from '../support/builders';

const changedTo = (team: string) => ({ cause: 'event', by: 'somebody', changed: { team: { id: team } } });

describe('who asks for a turn', () => {
  test('a change to another team does, one to the team that has the ticket does not', () => {
    expect(asksForTurn(changedTo('t-tech'), aVisit())).toBe(true);
    expect(asksForTurn(changedTo('t-desk'), aVisit())).toBe(false);
  });

  test('a change of level does, unless it is the level that is on record', () => {
    expect(asksForTurn({ cause: 'event', changed: { level: 'L2' } }, aVisit())).toBe(true);
    expect(asksForTurn({ cause: 'event', changed: { level: 'L1' } }, aVisit())).toBe(false);
  });

  test('a click never does, nor what is looked at again, nor a change of something else', () => {
    for (const cause of ['click', 'repair', 'again', 'rules']) {
      expect(asksForTurn({ ...changedTo('t-tech'), cause }, aVisit())).toBe(false);
    }
    expect(asksForTurn({ cause: 'event', changed: {} }, aVisit())).toBe(false);
  });

  test('what the audit finds does: why it is out of step is not known before the look', () => {
    expect(asksForTurn({ cause: 'audit' }, aVisit())).toBe(true);
  });
});

describe('whose turn it is', () => {
  test('the first two hundred changes of one person within an hour are made at once', () => {
    expect(goesAtOnce(changedTo('t-tech'), FIRST - 1)).toBe(true);
    expect(goesAtOnce(changedTo('t-tech'), FIRST)).toBe(false);
  });

  test('from then on a thousand are made an hour, each as its place begins', () => {
    expect(turnOf(changedTo('t-tech'), MONDAY + APART)).toBe(MONDAY);
    expect(APART * AN_HOUR).toBe(HOUR);
  });

  test('of what the audit finds two hundred are made at once as well, though nobody is known to have changed them', () => {
    const last = MONDAY + FIRST * APART;
    expect(turnOf({ cause: 'audit' }, last)).toBe(MONDAY);
    expect(turnOf({ cause: 'audit' }, last + APART)).toBeGreaterThan(MONDAY);
  });

  test('and so are changes that nobody is named for, which are not counted as anybody’s', () => {
    const nobodys = { cause: 'event', changed: { team: { id: 't-tech' } } };
    expect(goesAtOnce(nobodys, 0)).toBe(false);
    expect(turnOf(nobodys, MONDAY + FIRST * APART)).toBe(MONDAY);
  });
});

describe('a ticket in the line', () => {
  test('waits at the visit that goes on meanwhile', () => {
    expect(canWait(aVisit())).toBe(true);
    expect(standsInLine(aVisit({ retryAt: MONDAY + MINUTE }), MONDAY)).toBe(true);
    expect(standsInLine(aVisit({ retryAt: MONDAY }), MONDAY)).toBe(false);
    expect(standsInLine(aVisit(), MONDAY)).toBe(false);
  });

  test.each([
    ['that is not finished', { progress: 'pending' }],
    ['that could not be looked at and is tried again', { attempts: 1 }],
    ['of a ticket that is resolved', { state: 'resolved' }],
  ] as const)('does not wait at a visit %s', (_, over) => {
    expect(canWait(aVisit(over))).toBe(false);
  });
});
