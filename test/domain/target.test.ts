import { targetDue } from '../../src/domain/target';
import { aPolicy, HOUR, MONDAY } from '../support/builders';

const nights = {
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 1 as const, start: 20 * HOUR, end: 24 * HOUR }],
  holidays: [],
};

describe('a team target', () => {
  test('is the first that fits team and priority', () => {
    const policy = aPolicy({
      targets: [{ priority: 'high', minutes: 30 }, { team: 't-prod', minutes: 600 }, { minutes: 60 }],
    });
    expect(targetDue(policy, 't-tech', 'high', MONDAY)).toBe(MONDAY + HOUR / 2);
    expect(targetDue(policy, 't-prod', 'low', MONDAY)).toBe(MONDAY + 10 * HOUR);
    expect(targetDue(policy, 't-tech', null, MONDAY)).toBe(MONDAY + HOUR);
  });

  test('is none where nothing fits', () => {
    expect(targetDue(aPolicy({ targets: [{ team: 't-prod', minutes: 60 }] }), 't-tech', null, MONDAY)).toBeNull();
  });

  test('runs in the working hours of the team, where it has its own', () => {
    const teams = aPolicy().teams.map((team) => (team.id === 't-tech' ? { ...team, hours: nights } : team));
    const policy = aPolicy({ teams, targets: [{ minutes: 60 }] });
    // Monday 10:00 in Berlin: the team begins at 20:00.
    expect(targetDue(policy, 't-tech', null, MONDAY)).toBe(MONDAY + 11 * HOUR);
    expect(targetDue(policy, 't-func', null, MONDAY)).toBe(MONDAY + HOUR);
  });
});
