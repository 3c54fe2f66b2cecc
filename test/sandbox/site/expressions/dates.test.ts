import type { Json } from '../../../../sandbox/json';
import { account } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

/* The clock of the desk stands at Monday, 16 November 2026, 09:00 UTC. */
const desk = expressionDesk();
desk.site.users.get(account('agent-l1'))!.timeZone = 'Europe/Berlin';
desk.issue.values['duedate'] = '2026-11-20';

const cases: [string, Json][] = [
  ['new Date()', '2026-11-16T10:00:00.000+0100'],
  ['new Date().toISOString()', '2026-11-16T09:00:00.000Z'],
  ['new Date().toString()', '16/Nov/26 10:00 AM'],
  [`'at ' + new Date(0)`, 'at 1/Jan/70 1:00 AM'],
  [`new Date('2008-09-15T15:53:00+05:00').toISOString()`, '2008-09-15T10:53:00.000Z'],
  [`new Date('2018-06-29T22:16:37.471+1000').toISOString()`, '2018-06-29T12:16:37.471Z'],
  [`new Date('29/Jun/18 10:16 PM').toISOString()`, '2018-06-29T20:16:00.000Z'],
  [`new Date('2026-11-15T23:30:00Z').toCalendarDate()`, '2026-11-16'],
  [`new Date('2026-11-15T23:30:00Z').toCalendarDateUTC()`, '2026-11-15'],
  [`new Date('2026-01-31T12:00:00Z').plusMonths(1).toISOString()`, '2026-02-28T12:00:00.000Z'],
  // The night when clocks are turned back has 25 hours where the viewer is.
  [`new Date('2026-10-24T12:00:00Z').plusDays(1).toISOString()`, '2026-10-25T13:00:00.000Z'],
  [`new Date('2026-10-24T12:00:00Z').plusHours(24).toISOString()`, '2026-10-25T12:00:00.000Z'],
  ['new Date().minusMinutes(90) < new Date()', true],
  ['issue.created == new Date()', true],
  ['issue.updated > new Date().minusDays(7)', true],
  [`new CalendarDate()`, '2026-11-16'],
  [`new CalendarDate('2026-11-16').plusDays(4) == issue.dueDate`, true],
  [`issue.dueDate > new CalendarDate().plusDays(3)`, true],
  [`issue.dueDate.minusMonths(9) + ''`, '20/Feb/26'],
];

test.each(cases)('%s', (expression, answer) => {
  expect(desk.of(expression)).toEqual(answer);
});

test.each([
  [`new Date('yesterday')`, '"yesterday" is not a date.'],
  [`new CalendarDate('2026-02-30')`, 'new CalendarDate needs a String'],
  [`new Date().plusMonths(1000000)`, 'out of range'],
  [`new Date() > null`, `Can't compare Date to null.`],
  [`new Date() > new CalendarDate()`, `Can't compare Date to CalendarDate.`],
  [`new Date().getTime()`, 'Date.getTime is not supported by the sandbox.'],
])('%s is refused', (expression, message) => {
  expect(() => desk.of(expression)).toThrow(message);
});

/** What a text of one of the documented forms means, in UTC. */
const read = (text: string) => desk.of(`new Date('${text}').toISOString()`);

test('a text in the form of ISO 8601 needs a zone, and may leave out seconds', () => {
  expect(read('2026-03-04T05:06Z')).toBe('2026-03-04T05:06:00.000Z');
  expect(read('2026-03-04T05:06:07Z')).toBe('2026-03-04T05:06:07.000Z');
  expect(read('2026-03-04T05:06:07.8Z')).toBe('2026-03-04T05:06:07.800Z');
  expect(read('2026-03-04T05:06:07.123456789Z')).toBe('2026-03-04T05:06:07.123Z');
  expect(read('2026-03-04T05:06:07-0130')).toBe('2026-03-04T06:36:07.000Z');
  expect(read('2026-03-04T05:06+01:30')).toBe('2026-03-04T03:36:00.000Z');
});

test('a text as people read it names the month in English and the half of the day, where the viewer is', () => {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const months = names.map((name) => String(read(`15/${name}/26 12:00 PM`)).slice(0, 10));
  expect(months).toEqual(names.map((_, i) => `2026-${String(i + 1).padStart(2, '0')}-15`));
  expect(read('1/Jul/26 12:00 AM')).toBe('2026-06-30T22:00:00.000Z');
  expect(read('1/Jul/26 12:30 PM')).toBe('2026-07-01T10:30:00.000Z');
  expect(read('1/Jul/26 9:05 AM')).toBe('2026-07-01T07:05:00.000Z');
  expect(read('31/Dec/99 11:59 PM')).toBe('2099-12-31T22:59:00.000Z');
});

test.each([
  ...['', '2026-03-04', '2026-03-04T05:06:07', '2026-03-04T05Z', '2026-03-04T25:06Z', '2026-13-04T05:06Z'],
  ...['at 2026-03-04T05:06Z', '2026-03-04T05:06Z sharp', '2026-03-04T05:06:07.Z', '2026-03-04T05:06:07.1234567890Z'],
  ...['31/Feb/26 9:00 AM', '15/Foo/26 9:00 AM', '15/jan/26 9:00 AM', '15/Jan/26 9:61 AM', '15/Jan/2026 9:00 AM'],
  ...['15/Jan/26 9:00', 'on 15/Jan/26 9:00 AM', '15/Jan/26 9:00 AM sharp'],
])('"%s" is no date', (text) => {
  expect(refusalOf(() => read(text))).toMatchObject({
    message: `Evaluation failed: "new Date('${text}')" - "${text}" is not a date.`,
    type: 'other',
  });
});

test('moments go from the year 1000 to 9999', () => {
  expect(read('1000-01-01T00:00:00Z')).toBe('1000-01-01T00:00:00.000Z');
  expect(read('9999-12-30T00:00:00Z')).toBe('9999-12-30T00:00:00.000Z');
  for (const text of ['0999-12-31T23:59:59Z', '9999-12-31T00:00:00Z'])
    expect(refusalOf(() => read(text))).toMatchObject({
      message: `Evaluation failed: "new Date('${text}')" - The date is out of range.`,
      type: 'other',
    });
});

test('moments and days are moved by whole units, both ways', () => {
  const at = `new Date('2026-03-31T12:00:00Z')`;
  const moved = ['plusMonths(1)', 'minusMonths(1)', 'plusDays(1.9)', 'minusDays(1)', 'plusHours(1)', 'minusHours(2)'];
  expect([...moved, 'plusMinutes(5)', 'minusMinutes(5)'].map((by) => desk.of(`${at}.${by}.toISOString()`))).toEqual([
    ...['2026-04-30T12:00:00.000Z', '2026-02-28T13:00:00.000Z', '2026-04-01T12:00:00.000Z', '2026-03-30T12:00:00.000Z'],
    ...['2026-03-31T13:00:00.000Z', '2026-03-31T10:00:00.000Z', '2026-03-31T12:05:00.000Z', '2026-03-31T11:55:00.000Z'],
  ]);
  const day = `new CalendarDate('2026-03-31')`;
  expect(moved.slice(0, 4).map((by) => desk.of(`${day}.${by}`))).toEqual([
    ...['2026-04-30', '2026-02-28', '2026-04-01', '2026-03-30'],
  ]);
});

test('a day is told as people read it and as ISO has it, and compares with days', () => {
  const of = (rest: string) => desk.of(`let day = new CalendarDate('2026-03-05'); ${rest}`);
  expect(of(`[day.toString(), day.toISOString(), 'on ' + day, typeof day]`)).toEqual([
    ...['5/Mar/26', '2026-03-05', 'on 5/Mar/26', 'CalendarDate'],
  ]);
  expect(of(`let next = new CalendarDate('2026-03-06'); [day < next, day > next, day == next.minusDays(1)]`)).toEqual([
    ...[true, false, true],
  ]);
});

test.each([`'2026-3-05'`, `'on 2026-03-05'`, `'2026-03-05 9:00'`, `'2026-02-29'`, `'2026-13-01'`, '20260305', 'null'])(
  'new CalendarDate(%s) is refused',
  (given) => {
    expect(refusalOf(() => desk.of(`new CalendarDate(${given})`))).toMatchObject({
      message: `Evaluation failed: "new CalendarDate(${given})" - new CalendarDate needs a String such as 2008-09-15.`,
      type: 'other',
    });
  },
);

test.each([
  [`new CalendarDate('9999-12-31').plusDays(1)`, 'The date is out of range.'],
  [`new CalendarDate('2026-01-01').plusMonths(9999999)`, 'The date is out of range.'],
  ['new Date(1e300)', 'The date is out of range.'],
  ['new Date(null)', `new Date can't be made of null.`],
  ['new Date(true)', `new Date can't be made of Boolean.`],
])('%s is refused, too', (expression, why) => {
  const refusal = refusalOf(() => desk.of(expression));
  expect(refusal).toMatchObject({ message: `Evaluation failed: "${expression}" - ${why}`, type: 'other' });
});

test('a moment is made of milliseconds, and told without them where Jira tells it', () => {
  expect(desk.of(`[new Date(1000.9).toISOString(), new Date(1000) == new Date(1000.2), typeof new Date(0)]`)).toEqual([
    ...['1970-01-01T00:00:01.000Z', true, 'Date'],
  ]);
});

const TIMES = ['getTime', 'getDay', 'getDate', 'getMonth', 'getFullYear', 'getHours', 'getMinutes', 'getSeconds'];
test.each([
  ...TIMES.map((name) => [`Date.${name}`, `new Date().${name}()`]),
  ...TIMES.slice(1, 5).map((name) => [`CalendarDate.${name}`, `new CalendarDate().${name}()`]),
])('%s of JavaScript is not told by the reference for the type, and loudly not here', (what, expression) => {
  expect(refusalOf(() => desk.of(expression)).message).toBe(`${what} is not supported by the sandbox.`);
});

test('methods of dates are named as they are called', () => {
  expect(refusalOf(() => desk.of(`new Date().plusDays('1')`)).message).toContain('Argument 1 of plusDays must be');
  expect(refusalOf(() => desk.of(`new Date().minusHours()`)).message).toContain('Argument 1 of minusHours must be');
  expect(refusalOf(() => desk.of(`new CalendarDate().plusMonths(null)`)).message).toContain('of plusMonths must be');
  expect(refusalOf(() => desk.of(`new CalendarDate().minusDays([])`)).message).toContain('of minusDays must be');
});
