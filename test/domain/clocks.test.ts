import { disturbedBy, disturbedClocks } from '../../src/domain/customer-clock';
import { knowingReentry, verifyTeamClock } from '../../src/domain/team-clock';
import type { ClockReading, Ticket } from '../../src/domain/ticket';
import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MINUTE, MONDAY, STATUS } from '../support/builders';

const policy = aPolicy();
const ticket = aTicket();
const visit = aVisit({ startedAt: MONDAY, before: { clocks: ticket.clocks, from: MONDAY + 1000, to: MONDAY + 2000 } });
const showing = (field: string, reading: ClockReading | null) =>
  aTicket({ clocks: { ...ticket.clocks, [field]: reading } });

describe('the team’s clock', () => {
  test('restarted when its cycle ended and a new one began within the visit', () => {
    const after = showing(CLOCK.team, {
      completed: [{ start: MONDAY - HOUR, stop: MONDAY + 1000 }],
      ongoing: { start: MONDAY + 2000, paused: false },
    });
    expect(verifyTeamClock(policy, visit, after)).toBe('restarted');
  });

  test('has not yet restarted while the old cycle runs', () => {
    expect(verifyTeamClock(policy, visit, aTicket())).toBe('not-yet');
  });

  test('has not yet restarted when it stopped and nothing began', () => {
    const after = showing(CLOCK.team, { completed: [{ start: MONDAY - HOUR, stop: MONDAY + 1000 }], ongoing: null });
    expect(verifyTeamClock(policy, visit, after)).toBe('not-yet');
  });

  test('that stood still before only has to begin', () => {
    const still = { ...visit, before: { clocks: { [CLOCK.team]: { completed: [], ongoing: null } }, from: 0, to: 0 } };
    const after = showing(CLOCK.team, { completed: [], ongoing: { start: MONDAY + 1, paused: false } });
    expect(verifyTeamClock(policy, still, after)).toBe('restarted');
  });

  test('restarted also where Jira’s own time is a little behind ours', () => {
    const after = showing(CLOCK.team, {
      completed: [{ start: MONDAY - HOUR, stop: MONDAY - 1000 }],
      ongoing: { start: MONDAY - 1000, paused: false },
    });
    expect(verifyTeamClock(policy, visit, after)).toBe('restarted');
  });

  test('is not waited for on the way back of what was undone', () => {
    expect(verifyTeamClock(policy, { ...visit, beginning: 'undone' }, aTicket())).toBe('not-needed');
  });

  test('is not waited for on a desk that never proved it', () => {
    expect(verifyTeamClock(aPolicy({ teamClock: null }), visit, aTicket())).toBe('not-needed');
    expect(
      verifyTeamClock(
        aPolicy({ teamClock: { field: CLOCK.team, stopsOn: 'reentry', proven: false } }),
        visit,
        aTicket(),
      ),
    ).toBe('not-needed');
  });
});

describe('a hand-over that is taken up again', () => {
  const { before } = visit;
  const entered = (at: number, to: string = STATUS.handing) => {
    const from = { id: STATUS.progress, name: null };
    return aTicket({ history: [{ at, by: 'app', what: 'status', from, to: { id: to, name: null } }] });
  };
  const isBehind = (ticket: Ticket, of = visit) => knowingReentry(policy, ticket, of).before?.reentered === true;

  test('has re-entry behind it where the history shows that it was made', () => {
    expect(isBehind(entered(MONDAY + 1500))).toBe(true);
    expect(isBehind(aTicket())).toBe(false);
    expect(isBehind(entered(MONDAY + 1500, STATUS.waiting))).toBe(false);
  });

  test('does not take the re-entry of the hand-over before for its own', () => {
    expect(isBehind(entered(MONDAY + 999))).toBe(false);
  });

  test('knows what its first attempt made, also after others', () => {
    const third = { ...visit, before: { ...before!, from: MONDAY + HOUR, earlier: [before!] } };
    expect(isBehind(entered(MONDAY + 1500), third)).toBe(true);
  });
});

describe('the customer’s clock', () => {
  const before = ticket.clocks;
  const during = { from: MONDAY + 1000, to: MONDAY + 2000 };
  const disturbed = (reading: ClockReading) =>
    disturbedClocks(policy, before, { ...before, [CLOCK.resolution]: reading }, during);

  test('runs on undisturbed when its cycle is the same, also if a pause ended', () => {
    expect(disturbed({ completed: [], ongoing: { start: MONDAY - HOUR, paused: true } })).toEqual([]);
  });

  test('is disturbed by a new start, an end or a new cycle at the time of our steps', () => {
    expect(disturbed({ completed: [], ongoing: { start: MONDAY + 1500, paused: false } })).toEqual([CLOCK.resolution]);
    expect(disturbed({ completed: [{ start: MONDAY - HOUR, stop: MONDAY + 1500 }], ongoing: null })).toEqual([
      CLOCK.resolution,
    ]);
  });

  test('stopped by somebody else at another time is none of our business', () => {
    expect(disturbed({ completed: [{ start: MONDAY - HOUR, stop: MONDAY + MINUTE }], ongoing: null })).toEqual([]);
  });

  test('that cannot be seen is not judged', () => {
    expect(disturbedClocks(policy, before, { ...before, [CLOCK.resolution]: null }, during)).toEqual([]);
  });

  describe('that the agent’s own reply ended', () => {
    const at = MONDAY + 1900;
    const after = (reading: ClockReading) => ({ ...before, [CLOCK.response]: reading });
    const ended = { completed: [{ start: MONDAY - HOUR, stop: at + 1500 }], ongoing: null };

    test('that a lagging reading does not show yet is not begun by a hand-over in the same breath as the ticket', () => {
      const none = { completed: [], ongoing: null };
      const begun = (start: number) => ({ [CLOCK.resolution]: { completed: [], ongoing: { start, paused: false } } });
      const created = during.from;
      const unseen = { [CLOCK.resolution]: none };
      expect(disturbedClocks(policy, unseen, begun(created), during, { created })).toEqual([]);
      // One that begins only now is our doing.
      expect(disturbedClocks(policy, unseen, begun(created), during, { created: created - HOUR })).toEqual([
        CLOCK.resolution,
      ]);
    });

    test('is not disturbed', () => {
      expect(disturbedClocks(policy, before, after(ended), during)).toEqual([CLOCK.response]);
      expect(disturbedClocks(policy, before, after(ended), during, { replied: at })).toEqual([]);
    });

    test.each([
      ['began anew', { ...ended, ongoing: { start: at, paused: false } }],
      ['had another start', { ...ended, completed: [{ start: MONDAY, stop: at }] }],
      ['ended long before the reply', { ...ended, completed: [{ start: MONDAY - HOUR, stop: at - 2500 }] }],
      ['ended twice', { ...ended, completed: [...ended.completed, { start: at, stop: at }] }],
    ])('is disturbed where it %s', (_, reading) => {
      expect(disturbedClocks(policy, before, after(reading), during, { replied: at })).toEqual([CLOCK.response]);
    });
  });
});

describe('a customer’s clock that stops while our steps are under way', () => {
  const at = MONDAY + 1500;
  const stopped = { completed: [{ start: MONDAY - HOUR, stop: at }], ongoing: null };
  const nobody = { id: null, name: null };
  const by = (what: 'status' | 'assignee', to: string | null) => ({
    at,
    by: 'somebody',
    what,
    from: nobody,
    to: { id: to, name: null },
  });
  const disturbed = (history: Ticket['history'], said?: number[]) =>
    disturbedBy(policy, visit, { ...showing(CLOCK.response, stopped), history }, said);

  test('was stopped by us where nobody knows better, or a step of ours was made then', () => {
    expect(disturbed(null)).toEqual([CLOCK.response]);
    expect(disturbed([by('status', STATUS.handing)])).toEqual([CLOCK.response]);
    expect(disturbed([by('assignee', null)])).toEqual([CLOCK.response]);
  });

  test('was stopped by people where nothing of the ticket was changed then, or it went to a status that is not ours', () => {
    expect(disturbed([])).toEqual([]);
    expect(disturbed([{ ...by('status', STATUS.handing), at: at - 10_000 }])).toEqual([]);
    expect(disturbed([by('assignee', null), by('status', STATUS.resolved)])).toEqual([]);
  });

  test('was stopped by people where the customer was answered then', () => {
    const ours = [by('status', STATUS.handing)];
    expect(disturbed(ours, [at - 10_000, at + 1000])).toEqual([]);
    expect(disturbed(ours, [at - 10_000])).toEqual([CLOCK.response]);
  });

  test('was not stopped at all where the reading is older than the one before', () => {
    const unread = {
      ...visit,
      before: { ...visit.before!, clocks: { [CLOCK.response]: { ...stopped, ongoing: { start: at, paused: false } } } },
    };
    const older = { completed: stopped.completed, ongoing: null };
    expect(disturbedBy(policy, unread, showing(CLOCK.response, older))).toEqual([]);
    expect(disturbedBy(policy, unread, showing(CLOCK.response, { completed: [], ongoing: null }))).toEqual([]);
  });
});
