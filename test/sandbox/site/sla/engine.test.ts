import { always, anIssue, at, HOUR, MINUTE, nineToFive, read, seoul } from './lives';
import { readCycles } from '../../../../sandbox/site/sla/engine';
import { lifeOf } from '../../../../sandbox/site/sla/life';
import { metric } from './lives';

const day = (time: string): number => at(`2026-11-23T${time}`);
const waiting = { on: 'entered-status', statusId: 'waiting' } as const;
const handing = { on: 'entered-status', statusId: 'handing-over' } as const;
const done = { on: 'entered-status', statusId: 'done' } as const;
const whileWaitingForCustomer = [{ while: 'status', statusId: 'customer' } as const];

describe('an SLA clock', () => {
  it('starts when the request is raised, at that very millisecond, also at night', () => {
    const { issue } = anIssue(at('2026-11-20T18:02:13.432'), 'waiting');
    const { ongoing } = read(issue, {}, at('2026-11-23T10:00'), { duration: 8 * HOUR, calendar: nineToFive });
    expect(ongoing).toMatchObject({
      startTime: at('2026-11-20T18:02:13.432'),
      elapsedTime: HOUR,
      remainingTime: 7 * HOUR,
      breached: false,
      withinCalendarHours: true,
      breachTime: at('2026-11-23T17:00'),
    });
  });

  it('reads as it does on a live site: stopped after an hour, a lunch break later, three weeks ahead', () => {
    const local = (time: string): number => at(time, 'Asia/Seoul');
    const { issue } = anIssue(local('2026-07-06T18:02:13.432'), 'waiting').moves(
      local('2026-07-07T10:01:40.376'),
      'review',
    );
    const now = local('2026-07-07T12:28:29');
    const toDo = read(issue, { stop: [{ on: 'entered-status', statusId: 'review' }] }, now, {
      duration: 8 * HOUR,
      calendar: seoul,
    });
    expect(toDo.ongoing).toBeUndefined();
    expect(toDo.completed).toEqual([
      {
        startTime: 1783328533432,
        stopTime: 1783386100376,
        breachTime: 1783414800000,
        breached: false,
        goalDuration: 28800000,
        elapsedTime: 3700376,
        remainingTime: 25099624,
      },
    ]);
    const resolution = read(issue, {}, now, { duration: 120 * HOUR, calendar: seoul });
    expect(resolution.ongoing).toEqual({
      startTime: 1783328533432,
      breachTime: 1785142800000,
      breached: false,
      paused: false,
      withinCalendarHours: false,
      goalDuration: 432000000,
      elapsedTime: 10800000,
      remainingTime: 421200000,
    });
  });

  it('breaches a millisecond after its goal, and keeps the instant of the breach', () => {
    const { issue } = anIssue(day('09:00'), 'waiting');
    expect(read(issue, {}, day('17:00')).ongoing).toMatchObject({
      breached: false,
      remainingTime: 0,
      breachTime: day('17:00'),
    });
    expect(read(issue, {}, day('17:00') + 1).ongoing).toMatchObject({
      breached: true,
      remainingTime: -1,
      breachTime: day('17:00'),
    });
  });

  it('is used up at the close of the day, also when read at night', () => {
    const { issue } = anIssue(day('09:00'), 'waiting');
    const reading = read(issue, {}, day('20:00'), { duration: 8 * HOUR, calendar: nineToFive });
    expect(reading.ongoing).toMatchObject({ remainingTime: 0, breached: false, breachTime: day('17:00') });
  });

  it('does not breach overnight while the request waits for the customer', () => {
    const { issue } = anIssue(day('09:00'), 'waiting')
      .moves(day('10:00'), 'customer')
      .moves(at('2026-11-24T10:00'), 'waiting');
    const it = { pause: whileWaitingForCustomer };
    expect(read(issue, it, day('23:00')).ongoing).toMatchObject({ paused: true, elapsedTime: HOUR, breached: false });
    expect(read(issue, it, at('2026-11-24T12:00')).ongoing).toMatchObject({
      paused: false,
      elapsedTime: 3 * HOUR,
      breachTime: at('2026-11-24T17:00'),
    });
  });

  it('says when it breached, whatever pause came later', () => {
    const { issue } = anIssue(day('00:00'), 'waiting').moves(day('10:00'), 'customer');
    expect(read(issue, { pause: whileWaitingForCustomer }, day('20:00')).ongoing).toMatchObject({
      paused: true,
      breached: true,
      remainingTime: -2 * HOUR,
      breachTime: day('08:00'),
    });
  });

  it('stands still from the start when the first status pauses it', () => {
    const { issue } = anIssue(day('09:00'), 'customer').moves(day('11:00'), 'waiting');
    const it = { pause: whileWaitingForCustomer };
    expect(read(issue, it, day('10:00')).ongoing).toMatchObject({
      startTime: day('09:00'),
      paused: true,
      elapsedTime: 0,
    });
    expect(read(issue, it, day('12:00')).ongoing).toMatchObject({
      startTime: day('09:00'),
      paused: false,
      elapsedTime: HOUR,
    });
  });

  it('gives every team its own cycle when it stops at the hand-over and starts at the waiting status', () => {
    const { issue } = anIssue(day('09:00'), 'waiting')
      .moves(day('10:00'), 'progress')
      .moves(day('11:00'), 'handing-over')
      .moves(day('11:00'), 'waiting')
      .moves(day('12:00'), 'progress')
      .moves(day('13:00'), 'handing-over')
      .moves(day('13:00'), 'waiting');
    const reading = read(issue, { start: [{ on: 'issue-created' }, waiting], stop: [handing, done] }, day('14:00'));
    expect(reading.completed.map(({ startTime, stopTime }) => [startTime, stopTime])).toEqual([
      [day('09:00'), day('11:00')],
      [day('11:00'), day('13:00')],
    ]);
    expect(reading.ongoing).toMatchObject({ startTime: day('13:00'), elapsedTime: HOUR });
  });

  it('ignores a start while it runs', () => {
    const { issue } = anIssue(day('09:00'), 'waiting').moves(day('10:00'), 'progress').moves(day('11:00'), 'waiting');
    const reading = read(issue, { start: [{ on: 'issue-created' }, waiting] }, day('12:00'));
    expect(reading).toMatchObject({ completed: [], ongoing: { startTime: day('09:00'), elapsedTime: 3 * HOUR } });
  });

  it('has no cycle before its start, and none left after its stop', () => {
    const { issue } = anIssue(day('09:00'), 'waiting').moves(day('10:00'), 'done');
    expect(read(issue, { start: [{ on: 'resolution', change: 'cleared' }] }, day('11:00'))).toEqual({ completed: [] });
    expect(read(issue, { stop: [done] }, day('11:00')).ongoing).toBeUndefined();
  });

  it('only stops at a change that would stop and start it, unless the variant starts it again', () => {
    const { issue } = anIssue(day('09:00'), 'waiting')
      .movesAndAssigns(day('09:30'), 'progress', 'l1')
      .movesAndAssigns(day('10:00'), 'waiting', null);
    const it = {
      start: [{ on: 'issue-created' } as const, waiting],
      stop: [{ on: 'assignee', change: 'to-unassigned' } as const],
    };
    expect(read(issue, it, day('11:00')).ongoing).toBeUndefined();
    const again = read(issue, it, day('11:00'), undefined, { sameInstant: 'stop-then-start' });
    expect(again.completed).toHaveLength(1);
    expect(again.ongoing).toMatchObject({ startTime: day('10:00') });
  });

  it('is not stopped by a first response that only agents can read', () => {
    const it = { stop: [{ on: 'comment', by: 'for-customers' } as const] };
    const { issue, comments } = anIssue(day('09:00'), 'waiting')
      .comments(day('09:10'), 'agent', false)
      .comments(day('09:20'), 'customer');
    expect(read(issue, it, day('10:00')).completed).toEqual([]);
    comments(day('09:30'), 'agent');
    expect(read(issue, it, day('10:00')).completed).toMatchObject([{ stopTime: day('09:30') }]);
    expect(read(issue, { stop: [{ on: 'comment', by: 'customer' }] }, day('10:00')).completed).toMatchObject([
      { stopTime: day('09:20') },
    ]);
  });

  it('stops and starts with assignee, resolution and due date as the conditions say', () => {
    const { issue } = anIssue(day('08:00'), 'waiting')
      .assigned(day('09:00'), 'l1')
      .assigned(day('10:00'), 'l2')
      .assigned(day('11:00'), null)
      .resolved(day('12:00'), 'done')
      .resolved(day('13:00'), null)
      .due(day('14:00'), '2026-12-01')
      .due(day('15:00'), '2026-12-02')
      .due(day('16:00'), null);
    const stopsAt = (stop: Parameters<typeof read>[1]['stop']): number | undefined =>
      read(issue, { stop }, day('20:00')).completed[0]?.stopTime;
    expect(stopsAt([{ on: 'assignee', change: 'from-unassigned' }])).toBe(day('09:00'));
    expect(stopsAt([{ on: 'assignee', change: 'changed' }])).toBe(day('10:00'));
    expect(stopsAt([{ on: 'assignee', change: 'to-unassigned' }])).toBe(day('11:00'));
    expect(stopsAt([{ on: 'resolution', change: 'set' }])).toBe(day('12:00'));
    expect(stopsAt([{ on: 'resolution', change: 'cleared' }])).toBe(day('13:00'));
    expect(stopsAt([{ on: 'due-date', change: 'set' }])).toBe(day('14:00'));
    expect(stopsAt([{ on: 'due-date', change: 'changed' }])).toBe(day('15:00'));
    expect(stopsAt([{ on: 'due-date', change: 'cleared' }])).toBe(day('16:00'));
    const elapsed = (pause: Parameters<typeof read>[1]['pause']): number | undefined =>
      read(issue, { pause }, day('20:00')).ongoing?.elapsedTime;
    expect(elapsed([{ while: 'assignee', is: 'set' }])).toBe(10 * HOUR);
    expect(elapsed([{ while: 'assignee', is: 'not-set' }])).toBe(2 * HOUR);
    expect(elapsed([{ while: 'resolution', is: 'set' }])).toBe(11 * HOUR);
    expect(
      elapsed([
        { while: 'resolution', is: 'not-set' },
        { while: 'status', statusId: 'elsewhere' },
      ]),
    ).toBe(HOUR);
    expect(elapsed([{ while: 'due-date', is: 'set' }])).toBe(10 * HOUR);
  });

  it('counts a transition to the same status as an entry only where one was noted', () => {
    const restless = anIssue(day('09:00'), 'waiting')
      .moves(day('10:00'), 'handing-over')
      .moves(day('11:00'), 'progress');
    const it = { start: [{ on: 'entered-status', statusId: 'progress' } as const], stop: [handing] };
    expect(read(restless.issue, it, day('13:00')).ongoing).toMatchObject({ startTime: day('11:00') });
    const looping = { start: [waiting], stop: [handing] };
    const quiet = anIssue(day('09:00'), 'waiting');
    expect(read(quiet.issue, looping, day('13:00')).ongoing).toBeUndefined();
    expect(read(quiet.loops(day('12:00')).issue, looping, day('13:00')).ongoing).toMatchObject({
      startTime: day('12:00'),
    });
  });

  it('is read as it stood a moment ago when reads lag', () => {
    const { issue } = anIssue(day('09:00'), 'waiting').moves(day('10:00'), 'done');
    const late = { readLag: 5 * MINUTE };
    expect(read(issue, { stop: [done] }, day('10:04'), undefined, late).ongoing).toMatchObject({
      elapsedTime: 59 * MINUTE,
    });
    expect(read(issue, { stop: [done] }, day('10:05'), undefined, late).completed).toHaveLength(1);
  });

  it('does not apply without a goal, and shows no breach where the calendar never opens', () => {
    const { issue } = anIssue(day('09:00'), 'waiting');
    const engine = {
      metric: metric({}),
      life: lifeOf(issue, () => false),
      now: day('10:00'),
      variant: { loopCountsAsEntry: false, sameInstant: 'stop-only', readLag: 0 } as const,
    };
    expect(readCycles({ ...engine, goal: () => null })).toBeNull();
    const kept = {
      ...engine,
      life: lifeOf(anIssue(day('09:00'), 'waiting').moves(day('09:30'), 'done').issue, () => false),
    };
    const stopping = { ...kept, metric: metric({ stop: [done] }) };
    expect(readCycles({ ...stopping, goal: () => null })).toBeNull();
    const only = { duration: HOUR, calendar: always };
    expect(readCycles({ ...stopping, goal: (stopped) => (stopped ? null : only) })).toEqual({ completed: [] });
    const closed = { ...always, hours: [] };
    expect(read(issue, {}, day('10:00'), { duration: HOUR, calendar: closed }).ongoing).toMatchObject({
      breachTime: Infinity,
      elapsedTime: 0,
    });
  });
});
