import type { Json } from '../../../../sandbox/json';
import { account } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';

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
