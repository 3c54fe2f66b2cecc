import { clockPicture } from '../../../src/domain/doctor/clock-picture';
import { runChecks } from '../../../src/domain/doctor/run-checks';
import { NO_PAST } from '../../../src/domain/doctor/past';
import { aFullPolicy, aSetup } from '../../support/desk-setup';
import { aPolicy } from '../../support/builders';

const setup = aSetup();
const clock = aPolicy().teamClock;
if (!clock) throw new Error('these rules have no team clock');
const by = (stopsOn: typeof clock.stopsOn) => aFullPolicy({ teamClock: { ...clock, stopsOn, proven: true } });

describe('the picture of the team’s SLA', () => {
  test('has the desk’s own names', () => {
    expect(clockPicture(by('reentry'), setup)).toEqual({
      waiting: ['Waiting for support'],
      between: { status: 'Handing over' },
      done: ['Resolved'],
    });
    expect(clockPicture(by('unassign'), setup)).toMatchObject({ between: 'unassigned' });
  });

  test('is none where nothing ends a team’s time, or where the statuses are not known', () => {
    expect(clockPicture(by('none'), setup)).toBeNull();
    expect(clockPicture(aFullPolicy({ teamClock: null }), setup)).toBeNull();
    expect(clockPicture(by('reentry'), { workTypes: { unseen: 'not-shown' } })).toBeNull();
    expect(clockPicture(by('reentry'), { workTypes: { is: [] } })).toBeNull();
  });

  test('comes with the steps of the check, and with no other', () => {
    const drawn = (policy: ReturnType<typeof aFullPolicy>, fields = setup.fields) =>
      runChecks(policy, { ...setup, fields }, NO_PAST).flatMap(({ check, state, clock: it }) =>
        it ? [[check, state]] : [],
      );
    const unproven = aFullPolicy({ teamClock: { ...clock, proven: false } });
    expect(drawn(by('reentry'))).toEqual([['team-clock', 'fine']]);
    expect(drawn(unproven)).toEqual([['team-clock', 'unknown']]);
    expect(drawn(unproven, { is: [] })).toContainEqual(['team-clock', 'wrong']);
    expect(drawn(by('none'))).toEqual([]);
  });
});
