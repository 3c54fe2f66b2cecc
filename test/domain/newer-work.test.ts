import { asksForNotes, currentHandOver, templateOf } from '../../src/domain/current-hand-over';
import { DOWN_OR_ACROSS, UPWARDS } from '../../src/domain/handoff/default-template';
import { newerWork, reopening, workSince } from '../../src/domain/newer-work';
import type { Change } from '../../src/domain/ticket';
import type { Visit } from '../../src/domain/visit';
import { aPolicy, aTicket, aVisit, MINUTE, MONDAY, STATUS } from '../support/builders';

const change = (minute: number, what: Change['what'], over: Partial<Change> = {}): Change => ({
  at: MONDAY + minute * MINUTE,
  by: 'ann',
  what,
  from: { id: 'a', name: 'A' },
  to: { id: 'b', name: 'B' },
  ...over,
});
const ticket = (...history: Change[]) => aTicket({ history });
const NOTHING = { changedAt: null, by: null, keepAssignee: false, keepStatus: false };

describe('what people did after a ticket changed hands', () => {
  test('is kept: an assignment, a status', () => {
    const moved = change(1, 'team');
    expect(newerWork(ticket(moved), 'team')).toEqual({ ...NOTHING, changedAt: moved.at, by: 'ann' });
    expect(newerWork(ticket(moved, change(2, 'assignee')), 'team')).toMatchObject({
      keepAssignee: true,
      keepStatus: false,
    });
    expect(newerWork(ticket(moved, change(2, 'status')), 'team')).toMatchObject({
      keepAssignee: false,
      keepStatus: true,
    });
  });

  test('is what came after the last such change, not with it and not before', () => {
    const history = [change(1, 'team'), change(2, 'assignee'), change(3, 'team', { by: 'bob' }), change(3, 'status')];
    expect(newerWork(ticket(...history), 'team')).toEqual({ ...NOTHING, changedAt: history[2]!.at, by: 'bob' });
    expect(newerWork(ticket(change(1, 'status'), change(2, 'team')), 'team').keepStatus).toBe(false);
  });

  test('is counted from the change of level where that moved it', () => {
    const history = [change(1, 'level'), change(2, 'status'), change(3, 'team')];
    expect(newerWork(ticket(...history), 'level')).toMatchObject({ changedAt: history[0]!.at, keepStatus: true });
    expect(newerWork(ticket(...history), 'team')).toMatchObject({ changedAt: history[2]!.at, keepStatus: false });
  });

  test('is nobody’s where nobody has the ticket now, or nothing is told', () => {
    const dropped = aTicket({ assignee: null, history: [change(1, 'team'), change(2, 'assignee')] });
    expect(newerWork(dropped, 'team').keepAssignee).toBe(false);
    expect(newerWork(ticket(change(1, 'status')), 'team')).toEqual(NOTHING);
    expect(newerWork(aTicket(), 'team')).toEqual(NOTHING);
  });

  test('is told from an instant on, too', () => {
    const history = [change(1, 'assignee'), change(2, 'status')];
    const since = (minute: number) => workSince(ticket(...history), MONDAY + minute * MINUTE);
    expect(since(0)).toEqual({ keepAssignee: true, keepStatus: true });
    expect(since(1)).toEqual({ keepAssignee: false, keepStatus: true });
    expect(since(2)).toEqual({ keepAssignee: false, keepStatus: false });
    expect(workSince(aTicket({ assignee: null, history }), MONDAY).keepAssignee).toBe(false);
    expect(workSince(aTicket(), MONDAY)).toEqual({ keepAssignee: false, keepStatus: false });
  });
});

describe('who opened a ticket again', () => {
  const rules = aPolicy();
  const way = (minute: number, from: string | null, to: string, over: Partial<Change> = {}) =>
    change(minute, 'status', { from: { id: from, name: null }, to: { id: to, name: null }, ...over });

  test('is who led it out of Done last', () => {
    const out = way(2, STATUS.resolved, STATUS.progress, { by: 'bob' });
    const history = [way(1, STATUS.resolved, STATUS.waiting), out, way(3, STATUS.progress, STATUS.waiting)];
    expect(reopening(rules, ticket(...history))).toEqual({ ...NOTHING, changedAt: out.at, by: 'bob' });
  });

  test('is nobody where it went between other statuses, or from Done to Done', () => {
    const two = { doneStatuses: [STATUS.resolved, '99'] };
    for (const one of [
      way(1, STATUS.progress, STATUS.waiting),
      way(1, STATUS.progress, STATUS.resolved),
      way(1, STATUS.resolved, '99'),
      way(1, null, STATUS.progress),
      way(1, STATUS.resolved, STATUS.progress, { what: 'team' }),
    ])
      expect(reopening(two, ticket(one))).toEqual(NOTHING);
    expect(reopening(rules, aTicket())).toEqual(NOTHING);
  });
});

describe('the hand-over by which a ticket is where it is', () => {
  const handed = (over: Partial<Visit> = {}) =>
    aVisit({ sequence: 2, beginning: 'escalate', level: 'L2', team: 't-tech', ...over });

  test.each(['escalate', 'send-back', 'transfer'] as const)('is the last one: %s', (beginning) => {
    expect(currentHandOver([handed({ beginning }), aVisit()])).toEqual(handed({ beginning }));
  });

  test('is none where it was placed or opened again there, left the desk, or the hand-over was undone', () => {
    expect(currentHandOver([])).toBeNull();
    expect(currentHandOver([aVisit()])).toBeNull();
    expect(currentHandOver([aVisit(), handed(), aVisit({ sequence: 3, beginning: 'reopened' })])).toBeNull();
    expect(currentHandOver([handed({ state: 'ended' })])).toBeNull();
    expect(currentHandOver([aVisit(), handed(), aVisit({ sequence: 3, beginning: 'undone' })])).toBeNull();
  });

  test('asked for what its rules ask, or for what is asked by default where they are gone', () => {
    const own = [{ key: 'why', label: 'Why?', kind: 'text' as const, required: false }];
    const { escalation } = aPolicy();
    const rules = { escalation: { ...escalation, templates: { L2: own } } };
    const up = currentHandOver([handed()])!;
    expect(templateOf(up, rules)).toBe(own);
    expect(templateOf(up, null)).toBe(UPWARDS);
    expect(templateOf(currentHandOver([handed({ beginning: 'transfer' })])!, rules)).toBe(DOWN_OR_ACROSS);
  });

  test('asks for notes where one of the questions has to be answered', () => {
    expect([asksForNotes(UPWARDS), asksForNotes(DOWN_OR_ACROSS), asksForNotes([])]).toEqual([true, false, false]);
  });
});
