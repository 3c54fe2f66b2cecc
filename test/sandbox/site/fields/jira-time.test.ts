import { instantOf } from '../../../../sandbox/site/fields/kinds/datetime';
import { jiraMoment, jiraTime } from '../../../../sandbox/site/fields/jira-time';

const AT = Date.parse('2026-07-06T09:02:13.432Z');

test.each([
  ['Asia/Tokyo', '2026-07-06T18:02:13.432+0900'],
  ['America/St_Johns', '2026-07-06T06:32:13.432-0230'],
  ['Asia/Kolkata', '2026-07-06T14:32:13.432+0530'],
  ['UTC', '2026-07-06T09:02:13.432+0000'],
])('an instant in %s is written %s, and read back', (zone, text) => {
  expect(jiraTime(AT, zone)).toBe(text);
  expect(instantOf(text)).toBe(AT);
});

test('summer and winter differ, to the minute of the change', () => {
  const change = Date.parse('2026-10-25T01:00:00Z');
  expect([jiraTime(change - 1, 'Europe/Berlin'), jiraTime(change, 'Europe/Berlin')]).toEqual([
    '2026-10-25T02:59:59.999+0200',
    '2026-10-25T02:00:00.000+0100',
  ]);
});

test('people read a short moment', () => {
  expect([
    jiraMoment(AT, 'UTC'),
    jiraMoment(AT, 'Asia/Tokyo'),
    jiraMoment(Date.parse('2026-01-01T00:05:00Z'), 'UTC'),
  ]).toEqual(['6/Jul/26 9:02 AM', '6/Jul/26 6:02 PM', '1/Jan/26 12:05 AM']);
});

test.each(['2026-07-06T09:02:13Z', '2026-07-06T09:02Z', '2026-07-06T11:02:13+02:00', '2026-07-06T11:02:13+02'])(
  '%s is understood',
  (text) => {
    expect(instantOf(text)).toBeGreaterThan(AT - 14_000);
  },
);

test.each(['2026-07-06', '2026-07-06 09:02', '2026-07-06T09:02:13', '2026-13-06T09:02:13Z', ''])(
  '%j is no date-time',
  (text) => {
    expect(() => instantOf(text)).toThrow('Error parsing date string');
  },
);
