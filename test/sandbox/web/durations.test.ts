import { ago, clockFace, dayAndTime, inWords, shortly } from '../../../sandbox/web/client/time/durations';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FRIDAY = Date.parse('2026-11-20T15:55:00Z');

describe('times as people read them', () => {
  it('shows a fresh clock at 0:00', () => {
    expect(clockFace(0)).toEqual({ sign: '', main: '0:00', seconds: '00' });
  });

  it('lets hours run on past a day, as Jira does', () => {
    expect(clockFace(30 * HOUR + 7 * MINUTE + 9_000)).toEqual({ sign: '', main: '30:07', seconds: '09' });
  });

  it('marks time over the goal, and not a second too early', () => {
    expect(clockFace(-5 * MINUTE)).toMatchObject({ sign: '−', main: '0:05' });
    expect(clockFace(-900)).toMatchObject({ sign: '', main: '0:00' });
  });

  it('says durations in words', () => {
    expect([40_000, 12 * MINUTE, 2 * HOUR, 2 * HOUR + 5 * MINUTE].map(inWords)).toEqual([
      '40 s',
      '12 min',
      '2 h',
      '2 h 05 min',
    ]);
  });

  it('says how long ago, and in how long', () => {
    expect(ago(FRIDAY - 30_000, FRIDAY)).toBe('just now');
    expect(ago(FRIDAY - 61 * MINUTE, FRIDAY)).toBe('1 h 1 min ago');
    expect(ago(FRIDAY + 3 * 24 * HOUR, FRIDAY)).toBe('in 3 days');
  });

  it('writes a moment in the time zone of whoever reads it', () => {
    expect(dayAndTime(FRIDAY, 'Europe/Berlin')).toBe('Fri 20 Nov, 16:55');
    expect(dayAndTime(FRIDAY, 'America/New_York')).toBe('Fri 20 Nov, 10:55');
  });

  it('leaves out the day when it is today', () => {
    expect(shortly(FRIDAY + HOUR, FRIDAY, 'Europe/Berlin')).toBe('17:55');
    expect(shortly(FRIDAY + 64 * HOUR, FRIDAY, 'Europe/Berlin')).toBe('Mon 23, 08:55');
  });
});
