import { assumed, behaviours, documented, observed } from '../../evidence';

export const calendarBehaviours = behaviours('calendar', {
  'a calendar has a zone, spans of working time per weekday, and holidays, which may recur every year': observed(
    'github.com/salto-io/salto, jira-adapter (SLA calendars as the product stores them)',
    '2025',
  ),
  'time outside the calendar does not count towards an SLA': documented(
    'confluence.atlassian.com/servicemanagementserver0509/create-and-edit-sla-calendars-1252003187.html',
  ),
  'work counts exactly while the local clock shows a working time, also on days the clock is changed': assumed(
    'no capture covers working hours inside the changed hour; any other reading would count time that nobody works',
  ),
  'a recurring holiday falls on its month and day of every year, also before its first date': assumed(
    'the calendar stores a date and a flag only',
  ),
});
