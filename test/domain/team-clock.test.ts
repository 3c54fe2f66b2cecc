import { reentryStatus, stopsOnUnassign, verifyTeamClock } from '../../src/domain/team-clock';
import type { ClockReading, Ticket } from '../../src/domain/ticket';
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
