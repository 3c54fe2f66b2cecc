import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { wireDate, wireDuration } from '../../../../sandbox/site/sla/wire-time';
import { HOUR, ready } from '../../seed/fresh-site';

const MINUTE = 60_000;
const { site } = ready();
/** Now is Monday the 23rd of November 2026, nine o'clock in UTC. */
const friendly = (at: string): unknown => wireDate(site, Date.parse(at), null)['friendly'];

describe('an instant, as JSM writes it', () => {
  test.each([
    ['2026-11-23T00:00:00Z', 'Today 12:00 AM'],
    ['2026-11-23T11:59:59Z', 'Today 11:59 AM'],
    ['2026-11-23T12:05:00Z', 'Today 12:05 PM'],
    ['2026-11-22T23:59:00Z', 'Yesterday 11:59 PM'],
    ['2026-11-21T09:05:00Z', 'Saturday 9:05 AM'],
    ['2026-11-20T13:00:00Z', 'Friday 1:00 PM'],
    ['2026-11-19T00:00:00Z', 'Thursday 12:00 AM'],
    ['2026-11-18T00:00:00Z', 'Wednesday 12:00 AM'],
    ['2026-11-17T00:00:00Z', 'Tuesday 12:00 AM'],
    ['2026-11-16T23:00:00Z', '16/Nov/26 11:00 PM'],
    ['2026-11-24T09:00:00Z', '24/Nov/26 9:00 AM'],
    ['2009-03-04T00:10:00Z', '04/Mar/09 12:10 AM'],
  ])('%s is read as %s', (at, words) => {
    expect(friendly(at)).toBe(words);
  });

  test('names every month by three letters', () => {
    const months = Array.from({ length: 12 }, (_, month) => friendly(new Date(Date.UTC(2025, month, 1)).toISOString()));
    expect(months.map((it) => String(it).slice(3, 6)).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
  });

  test('is a Sunday or a Monday within the week, too', async () => {
    const later = ready();
    await later.after(3 * 24);
    const at = (day: string): unknown => wireDate(later.site, Date.parse(`${day}T09:00:00Z`), null)['friendly'];
    expect([at('2026-11-22'), at('2026-11-23')]).toEqual(['Sunday 9:00 AM', 'Monday 9:00 AM']);
  });

  test('is in the zone of who reads it, and in UTC for nobody and for who is unknown', () => {
    const at = Date.parse('2026-11-23T08:07:06.005Z');
    const zoned = (timeZone: string) => {
      site.users.get(ACCOUNT.agentL2)!.timeZone = timeZone;
      return wireDate(site, at, ACCOUNT.agentL2);
    };
    expect(wireDate(site, at, null)).toEqual({
      iso8601: '2026-11-23T08:07:06+0000',
      jira: '2026-11-23T08:07:06.005+0000',
      friendly: 'Today 8:07 AM',
      epochMillis: at,
    });
    expect(wireDate(site, at, 'nobody')).toEqual(wireDate(site, at, null));
    expect(zoned('America/St_Johns')).toMatchObject({
      jira: '2026-11-23T04:37:06.005-0330',
      friendly: 'Today 4:37 AM',
    });
    expect(zoned('Asia/Kolkata')).toMatchObject({ jira: '2026-11-23T13:37:06.005+0530', friendly: 'Today 1:37 PM' });
    expect(zoned('Pacific/Auckland')).toMatchObject({
      jira: '2026-11-23T21:07:06.005+1300',
      friendly: 'Today 9:07 PM',
    });
  });
});

test.each([
  [0, '0m'],
  [MINUTE - 1, '0m'],
  [MINUTE, '1m'],
  [59 * MINUTE, '59m'],
  [HOUR, '1h'],
  [HOUR + MINUTE, '1h 1m'],
  [30 * HOUR + 2.9 * MINUTE, '30h 2m'],
  [-HOUR - 5.5 * MINUTE, '-1h 5m'],
  [1 - MINUTE, '0m'],
])('a duration of %d ms is read as %s', (millis, words) => {
  expect(wireDuration(millis)).toEqual({ millis, friendly: words });
});
