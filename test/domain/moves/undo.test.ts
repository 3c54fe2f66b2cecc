import {
  UNDO_MS,
  UNDO_REFUSALS,
  undoRefusedByRecord,
  undoRefusedByTicket,
  type UndoRefusal,
} from '../../../src/domain/moves/undo';
import { NOTES_REFUSALS } from '../../../src/domain/handoff/notes-refusals';
import { overtakenBy } from '../../../src/domain/moves/overtaken-by';
import { standingOf } from '../../../src/domain/moves/standing-of';
import type { Visit } from '../../../src/domain/visit';
import { aTicket, aVisit, MONDAY, team } from '../../support/builders';

const clicked = (over: Partial<Visit> = {}): Visit =>
  aVisit({
    sequence: 2,
    level: 'L2',
    team: 't-tech',
    fromLevel: 'L1',
    fromTeam: 't-desk',
    beginning: 'escalate',
    cause: 'click',
    by: 'ann',
    startedAt: MONDAY,
    ...over,
  });
const wanted = { visit: 2, by: 'ann', now: MONDAY + UNDO_MS };

describe('a hand-over by click', () => {
  test('can be taken back by whoever made it, for two minutes and a moment', () => {
    expect(UNDO_MS).toBe(2 * 60_000);
    expect(undoRefusedByRecord(clicked(), wanted)).toBeNull();
    expect(undoRefusedByRecord(clicked(), { ...wanted, now: wanted.now + 5_000 })).toBeNull();
    expect(undoRefusedByRecord(clicked(), { ...wanted, now: wanted.now + 5_001 })).toBe('too-late');
  });

  test.each<[UndoRefusal, Visit | null]>([
    ['moved-on', null],
    ['moved-on', clicked({ sequence: 3 })],
    ['moved-on', clicked({ cause: 'team' })],
    ['moved-on', clicked({ beginning: 'undone' })],
    ['moved-on', clicked({ state: 'resolved' })],
    ['moved-on', clicked({ state: 'ended' })],
    ['not-yours', clicked({ by: 'bob' })],
    ['not-yours', clicked({ by: null })],
    ['taken', clicked({ state: 'accepted' })],
    ['nobody-before', clicked({ fromTeam: null })],
    ['nobody-before', clicked({ fromLevel: null })],
  ])('cannot be taken back: %s', (refusal, last) => {
    expect(undoRefusedByRecord(last, wanted)).toBe(refusal);
  });

  test('is taken back while the ticket is where it went, and nobody has taken it', () => {
    const there = aTicket({ team: team('t-tech'), level: 'L2', assignee: null });
    expect(undoRefusedByTicket(clicked(), there)).toBeNull();
    expect(undoRefusedByTicket(clicked(), { ...there, assignee: 'bob' })).toBe('taken');
    expect(
      undoRefusedByTicket(clicked({ before: { clocks: {}, from: 0, to: 0 } }), { ...there, assignee: 'bob' }),
    ).toBe('taken');
    const handedTo = clicked({ before: { clocks: {}, from: 0, to: 0, assignTo: 'bob' } });
    expect(undoRefusedByTicket(handedTo, { ...there, assignee: 'bob' })).toBeNull();
    expect(undoRefusedByTicket(clicked(), { ...there, status: { id: '14', done: true } })).toBe('moved-on');
    expect(undoRefusedByTicket(clicked(), { ...there, projectId: '20000' })).toBe('moved-on');
    expect(undoRefusedByTicket(clicked(), { ...there, team: team('t-prod') })).toBe('moved-on');
    expect(undoRefusedByTicket(clicked(), { ...there, team: null })).toBe('moved-on');
  });
});

test.each(Object.entries({ ...UNDO_REFUSALS, ...NOTES_REFUSALS }))(
  'the refusal %s says what happened, that nothing was changed, and what to do',
  (_, { happened, means, next }) => {
    expect(happened).toMatch(/^(The hand-over was not taken back|No escalation notes were added): .{10,}\.$/);
    expect(means).toMatch(/^([A-Z].{10,}\. )?Nothing was changed\.$/);
    expect(next).toMatch(/^[A-Z].{10,}\.$/);
  },
);

describe('how a ticket stands', () => {
  test('is what its fields say, and who sent it here', () => {
    expect(standingOf(aTicket({ team: team('t-tech'), level: 'L2' }), [aVisit(), clicked()])).toEqual({
      team: 't-tech',
      level: 'L2',
      done: false,
      priority: 'medium',
      sentBy: { team: 't-desk', level: 'L1', person: 'ann' },
      pairs: [{ teams: ['t-desk', 't-tech'], count: 1 }],
    });
    expect(standingOf(aTicket(), [clicked({ by: null })]).sentBy).toEqual({
      team: 't-desk',
      level: 'L1',
      person: null,
    });
  });

  test.each(['escalate', 'send-back', 'transfer'] as const)('was sent by %s', (beginning) => {
    expect(standingOf(aTicket(), [clicked({ beginning })]).sentBy).not.toBeNull();
  });

  test('was sent by nobody where it was placed, or its team before is not known', () => {
    for (const last of [clicked({ beginning: 'placed' }), clicked({ fromTeam: null }), clicked({ fromLevel: null })])
      expect(standingOf(aTicket(), [last]).sentBy).toBeNull();
    expect(standingOf(aTicket(), []).sentBy).toBeNull();
  });

  test('has the level of the record where the field is empty, and none where there is no record', () => {
    expect(standingOf(aTicket({ level: null }), [clicked()]).level).toBe('L2');
    expect(standingOf(aTicket({ level: null, team: null }), [])).toMatchObject({ level: null, team: null, pairs: [] });
  });
});

describe('since somebody looked at a ticket, it went on', () => {
  const placed = aVisit();
  const back = clicked({ sequence: 3, team: 't-desk', level: 'L1', beginning: 'send-back', fromTeam: 't-tech' });

  test('by the first hand-over after that', () => {
    expect(overtakenBy([clicked(), placed], 1)).toEqual(clicked());
    expect(overtakenBy([back, clicked(), placed], 1)).toEqual(back);
    expect(overtakenBy([clicked(), placed], 2)).toBeNull();
    expect(overtakenBy([clicked()], 0)).toEqual(clicked());
  });

  test('by nothing where it was only placed or opened again', () => {
    expect(overtakenBy([placed], 0)).toBeNull();
    expect(overtakenBy([aVisit({ sequence: 2, beginning: 'reopened' }), placed], 1)).toBeNull();
    expect(overtakenBy([], 0)).toBeNull();
  });

  test('by being taken back, where that led to another team', () => {
    const undone = aVisit({ sequence: 3, beginning: 'undone' });
    expect(overtakenBy([undone, clicked(), placed], 2)).toEqual(undone);
    expect(overtakenBy([undone, clicked(), placed], 1)).toBeNull();
  });
});
