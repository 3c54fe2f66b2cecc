import { knowingReentry, reentryStatus, stopsOnUnassign, verifyTeamClock } from '../../src/domain/team-clock';
import type { Change, ClockReading, Ticket } from '../../src/domain/ticket';
import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MONDAY, STATUS } from '../support/builders';

const stopping = (stopsOn: 'reentry' | 'unassign' | 'none', proven = true) =>
  aPolicy({ teamClock: { field: CLOCK.team, stopsOn, proven } });
const waiting = { status: { id: STATUS.waiting, done: false } };

test('a ticket goes through the re-entry status where that is proven to start the team’s clock anew', () => {
  expect(reentryStatus(stopping('reentry'), aTicket())).toBe(STATUS.handing);
  expect(reentryStatus(stopping('reentry', false), aTicket())).toBeNull();
  expect(reentryStatus(stopping('none'), aTicket())).toBeNull();
  expect(reentryStatus(aPolicy({ teamClock: null }), aTicket())).toBeNull();
  expect(reentryStatus(stopping('reentry'), aTicket({ typeId: 'other' }))).toBeNull();
});

test('where losing the assignee stops the clock, only from the waiting status, and of a ticket that somebody has', () => {
  const policy = stopping('unassign');
  expect(reentryStatus(policy, aTicket())).toBeNull();
  expect(reentryStatus(policy, aTicket(waiting))).toBe(STATUS.handing);
  expect(reentryStatus(policy, aTicket({ ...waiting, assignee: null }))).toBeNull();
  const without = aPolicy({ teamClock: policy.teamClock, workTypes: { request: { waiting: STATUS.waiting } } });
  expect(reentryStatus(without, aTicket(waiting))).toBeNull();
  expect([stopsOnUnassign(policy), stopsOnUnassign(stopping('unassign', false))]).toEqual([true, false]);
  expect(stopsOnUnassign(stopping('reentry'))).toBe(false);
});

describe('did the team’s clock start anew?', () => {
  const policy = stopping('reentry');
  const old = { start: MONDAY - HOUR, paused: false };
  const before = (reading: ClockReading | null) => ({
    ...{ clocks: { [CLOCK.team]: reading }, from: MONDAY, to: MONDAY },
  });
  const was = aVisit({ startedAt: MONDAY, before: before({ completed: [], ongoing: old }) });
  const shows = (reading: ClockReading | null): Ticket => aTicket({ clocks: { [CLOCK.team]: reading } });
  const begun = (start: number): ClockReading => ({
    ...{ completed: [{ start: MONDAY - HOUR, stop: MONDAY }], ongoing: { start, paused: false } },
  });

  test('yes, when it began two seconds before the visit at the earliest', () => {
    expect(verifyTeamClock(policy, was, shows(begun(MONDAY - 2_000)))).toBe('restarted');
    expect(verifyTeamClock(policy, was, shows(begun(MONDAY - 2_001)))).toBe('not-yet');
  });

  test('not yet, when the old cycle did not end', () => {
    const still = { completed: [], ongoing: { start: MONDAY, paused: false } };
    expect(verifyTeamClock(policy, was, shows(still))).toBe('not-yet');
    const ended = { completed: [{ start: 1, stop: 2 }], ongoing: old };
    expect(
      verifyTeamClock(
        policy,
        { ...was, before: before(ended) },
        shows({ ...begun(MONDAY), completed: ended.completed }),
      ),
    ).toBe('not-yet');
  });

  test('where nothing was read before, it only has to begin', () => {
    for (const seen of [null, before(null)]) {
      expect(verifyTeamClock(policy, { ...was, before: seen }, shows({ completed: [], ongoing: old }))).toBe('not-yet');
      expect(verifyTeamClock(policy, { ...was, before: seen }, shows(begun(MONDAY)))).toBe('restarted');
    }
  });

  test('a clock that is no longer seen is looked at once more, one that never was is not', () => {
    expect(verifyTeamClock(policy, was, shows(null))).toBe('not-yet');
    expect(verifyTeamClock(policy, { ...was, before: before(null) }, shows(null))).toBe('not-needed');
    expect(verifyTeamClock(policy, { ...was, before: null }, shows(null))).toBe('not-needed');
  });

  test('nobody asks where nothing stops it', () => {
    expect(verifyTeamClock(stopping('none'), was, shows(begun(MONDAY)))).toBe('not-needed');
  });
});

describe('a hand-over that is taken up again has its re-entry behind it', () => {
  const policy = stopping('reentry');
  const before = { clocks: {}, from: MONDAY, to: MONDAY + 1 };
  const visit = aVisit({ before });
  const change = (what: Change['what'], to: string, at: number): Change => ({
    ...{ at, by: 'app', what, from: { id: null, name: null }, to: { id: to, name: null } },
  });
  const entered = (at: number) => change('status', STATUS.handing, at);
  const known = (history: Change[] | null, of = visit) => knowingReentry(policy, aTicket({ history }), of);

  test('where the history shows it since the first attempt began, among whatever else', () => {
    const behind = { ...visit, before: { ...before, reentered: true } };
    expect(known([entered(MONDAY)])).toEqual(behind);
    expect(
      known([change('assignee', 'x', MONDAY + 1), entered(MONDAY + 1), change('team', 't-tech', MONDAY + 2)]),
    ).toEqual(behind);
    const again = aVisit({ before: { ...before, from: MONDAY + HOUR, earlier: [{ from: MONDAY, to: MONDAY + 1 }] } });
    expect(known([entered(MONDAY)], again).before?.reentered).toBe(true);
  });

  test('and not where it shows none, or nobody read it', () => {
    for (const history of [null, [], [entered(MONDAY - 1)], [change('team', STATUS.handing, MONDAY)]])
      expect(known(history)).toBe(visit);
    const again = aVisit({ before: { ...before, from: MONDAY + HOUR, earlier: [] } });
    expect(known([entered(MONDAY)], again)).toBe(again);
  });

  test('once; and there is nothing to know of a visit without steps, or a type without that status', () => {
    const done = aVisit({ before: { ...before, reentered: true } });
    expect(known([entered(MONDAY)], done)).toBe(done);
    const none = aVisit();
    expect(known([entered(MONDAY)], none)).toBe(none);
    expect(knowingReentry(policy, aTicket({ typeId: 'other', history: [entered(MONDAY)] }), visit)).toBe(visit);
  });
});
