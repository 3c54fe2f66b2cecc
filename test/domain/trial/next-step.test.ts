import {
  begun,
  created,
  endedWith,
  found,
  judged,
  thrownAway,
  weighed,
  withAttempt,
} from '../../../src/domain/trial/advance';
import { nextStep } from '../../../src/domain/trial/next-step';
import type { Attempt, TrialRecord, Verdict } from '../../../src/domain/trial/record';
import { trialOf } from '../../../src/domain/trial/tell';
import { stoppedByPerson } from '../../../src/domain/trial/words';
import type { Policy } from '../../../src/domain/policy';
import { aPolicy, MONDAY, STATUS } from '../../support/builders';
import { NAMES } from '../../support/in-memory/trial';

const TWO = aPolicy({
  workTypes: {
    request: { waiting: STATUS.waiting, reentry: STATUS.handing },
    incident: { waiting: STATUS.waiting, reentry: STATUS.handing },
  },
});
const record = (policy: Policy = TWO, over: Partial<TrialRecord> = {}): TrialRecord => ({
  ...begun({ policy, names: NAMES, assignee: 'an-admin', now: MONDAY, former: null }),
  ...over,
});
const next = (it: TrialRecord, later = 0) => nextStep(it, MONDAY + later);
const ticket = (id: string) => ({ id, key: `HELP-${id}` });
const phase = (is: Attempt['phase'], over: Partial<Attempt> = {}) =>
  withAttempt(record(), 0, { phase: is, ticket: ticket('1'), ...over });
const seen = (it: TrialRecord, kind: Verdict['kind'], ...which: number[]): TrialRecord =>
  which.reduce(
    (all, at) => withAttempt(all, at, { phase: 'judged', ticket: ticket(`${at}`), verdict: { kind, note: kind } }),
    it,
  );

describe('the next step of a trial', () => {
  test('begins with a ticket for each work type, one after the other', () => {
    expect(next(record())).toEqual({ do: 'create', attempt: 0 });
    expect(next(created(record(), 0, ticket('1'), MONDAY))).toEqual({ do: 'create', attempt: 1 });
  });

  test('waits as long as nothing is due, and no longer', () => {
    const both = [0, 1].reduce((all, at) => created(all, at, ticket(`${at}`), MONDAY), record());
    expect(next(both)).toEqual({ do: 'wait', for: 3_000 });
    expect(next(both, 3_000)).toEqual({ do: 'hand-over', attempt: 0 });
    expect(next(record(TWO, { due: MONDAY + 500 }))).toEqual({ do: 'wait', for: 500 });
  });

  test('does again what can be done again, looks for what was begun, and throws away what proves nothing any more', () => {
    expect(next(phase('creating'))).toEqual({ do: 'find', attempt: 0 });
    expect(next(phase('open'))).toEqual({ do: 'hand-over', attempt: 0 });
    expect(next(phase('handing'))).toEqual({ do: 'throw-away', attempt: 0 });
    expect(next(phase('looking'))).toEqual({ do: 'look', attempt: 0 });
  });

  test('deletes before it goes on', () => {
    const thrown = thrownAway(phase('handing'), 0, MONDAY);
    expect(next(thrown)).toEqual({ do: 'delete', ticket: ticket('1') });
    expect(next({ ...thrown, rubbish: [] })).toEqual({ do: 'create', attempt: 0 });
  });

  test('has seen enough after one failure, or when all is judged', () => {
    expect(next(seen(record(), 'restarted', 0))).toMatchObject({ do: 'create', attempt: 1 });
    expect(next(seen(record(), 'not-restarted', 0))).toEqual({ do: 'weigh' });
    expect(next(seen(record(), 'restarted', 0, 1))).toEqual({ do: 'weigh' });
  });

  test('after its end is to tidy up, also what was only begun', () => {
    const stopped = endedWith(phase('creating', { ticket: null }), stoppedByPerson);
    expect(next(stopped)).toEqual({ do: 'find', attempt: 0 });
    const there = found(stopped, 0, ticket('1'), MONDAY);
    expect(next(there)).toEqual({ do: 'delete', ticket: ticket('1') });
    expect(next({ ...there, rubbish: [] })).toEqual({ do: 'end' });
    expect(next({ ...there, state: 'stopped' })).toEqual({ do: 'nothing' });
  });
});

describe('what was seen of a strategy', () => {
  test('proves it where it restarts at least one clock and fails with none', () => {
    const ending = weighed(seen(seen(record(), 'restarted', 0), 'no-clock', 1), TWO, MONDAY);
    expect(ending.ending).toMatchObject({ state: 'proven', strategy: 'reentry', proves: true });
    expect(ending.rubbish).toEqual([ticket('0'), ticket('1')]);
  });

  test.each(['not-restarted', 'disturbed', 'broken'] as const)('%s of one work type is the next one’s turn', (kind) => {
    const after = weighed(seen(seen(record(), 'restarted', 0), kind, 1), TWO, MONDAY);
    expect(after).toMatchObject({
      ending: null,
      strategy: 'unassign',
      todo: ['none'],
      past: [{ strategy: 'reentry' }],
    });
    expect(after.attempts.map(({ phase: is, ticket: of }) => [is, of])).toEqual([
      ['create', null],
      ['create', null],
    ]);
  });

  test('is not proof where the clock counts on no work type', () => {
    expect(weighed(seen(record(), 'no-clock', 0, 1), TWO, MONDAY).ending).toBeNull();
  });

  test('of the hand-over alone is that hand-overs work, and the clock is not started anew', () => {
    const last = record(TWO, { strategy: 'none', todo: [] });
    expect(weighed(seen(last, 'handed-over', 0, 1), TWO, MONDAY).ending).toMatchObject({
      state: 'not-proven',
      proves: false,
    });
    expect(weighed(seen(last, 'broken', 0), TWO, MONDAY).ending).toMatchObject({ state: 'failed', proves: false });
    const without = aPolicy({ teamClock: null });
    const alone = seen(record(without), 'handed-over', 0);
    expect(weighed(alone, without, MONDAY).ending).toMatchObject({ state: 'proven', strategy: 'none' });
  });

  test('an end that is known is not changed by a later one', () => {
    const ended = weighed(seen(record(), 'restarted', 0, 1), TWO, MONDAY);
    expect(endedWith(ended, stoppedByPerson).ending).toMatchObject({ state: 'proven' });
  });
});

describe('an attempt', () => {
  const at = { now: MONDAY, handedAt: MONDAY - 6_000, visit: 2, finding: null };

  test('is looked at again when its reading may have caught up', () => {
    const looking = judged(phase('open'), 0, 'not-yet', at);
    expect(looking.attempts[0]).toMatchObject({ phase: 'looking', due: MONDAY + 9_000, visit: 2 });
    const last = judged(phase('looking'), 0, 'not-yet', { ...at, handedAt: MONDAY - 60_000 });
    expect(last.attempts[0]).toMatchObject({ phase: 'looking', due: MONDAY + 3_000 });
  });

  test('is handed over a second time where the first proves nothing', () => {
    expect(judged(phase('open'), 0, 'again', at).attempts[0]).toMatchObject({ phase: 'open', second: true });
  });

  test('is given up after the fifth ticket that was thrown away', () => {
    let now = phase('handing');
    for (let thrown = 1; thrown < 5; thrown++) {
      now = thrownAway(withAttempt(now, 0, { phase: 'handing', ticket: ticket(`${thrown}`) }), 0, MONDAY);
      expect(now.ending).toBeNull();
    }
    now = thrownAway(withAttempt(now, 0, { phase: 'handing', ticket: ticket('5') }), 0, MONDAY);
    expect(now.ending).toMatchObject({ state: 'failed' });
    expect(now.rubbish).toHaveLength(5);
  });
});

describe('a trial as people read it', () => {
  test('says which step runs, and when to ask again', () => {
    const shown = trialOf(created(record(), 0, ticket('1'), MONDAY), MONDAY);
    expect(shown).toMatchObject({ state: 'going', againIn: 0, said: null, strategy: 'reentry' });
    expect(shown.steps.map(({ title, state }) => [title, state])).toEqual([
      ['Hand “Request” over through “Handing over”', 'running'],
      ['Hand “incident” over', 'waiting'],
      ['Delete the test tickets', 'waiting'],
      ['Save what was proven', 'waiting'],
    ]);
  });

  test('keeps what was tried before, with what was seen', () => {
    const after = weighed(seen(record(), 'not-restarted', 0), TWO, MONDAY);
    expect(trialOf({ ...after, rubbish: [] }, MONDAY).steps.slice(0, 2)).toEqual([
      { title: 'Hand “Request” over through “Handing over”', state: 'failed', note: 'not-restarted' },
      { title: 'Hand “Request” over, taking it from its assignee', state: 'waiting', note: null },
    ]);
  });

  test('names the tickets that are left', () => {
    const over = record(TWO, { state: 'stopped', ending: stoppedByPerson, left: [ticket('7')] });
    expect(trialOf(over, MONDAY)).toMatchObject({ againIn: null, left: ['HELP-7'], said: stoppedByPerson.said });
    expect(trialOf(over, MONDAY).steps.at(-1)).toMatchObject({
      state: 'failed',
      note: expect.stringContaining('HELP-7'),
    });
  });
});
