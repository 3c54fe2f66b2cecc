import { assumed, behaviours, documented, observed } from '../../evidence';

const CONDITIONS = 'support.atlassian.com/jira/kb/understand-sla-condition-options-in-jira-service-management-cloud';
const CYCLES = 'support.atlassian.com: Can SLAs have multiple cycles?';
const DUMP = 'dump of a live site';

export const slaBehaviours = behaviours('sla', {
  'conditions to start and stop: assignee, comment, due date, issue created, resolution, entered status':
    documented(CONDITIONS),
  'Assignee: Changed and Due Date: Changed mean from one value to another, neither of them empty': assumed(
    `${CONDITIONS} speaks of reassignments among team members, and has conditions of its own for set and cleared`,
  ),
  'a start after a stop opens a further cycle': documented(CYCLES),
  'a completed cycle keeps the goal it had when it stopped': documented(
    'support.atlassian.com: Resolve wrong or missing SLAs',
  ),
  'the goal is the first whose JQL matches': observed(
    'github.com/salto-io/salto, jira-adapter (goals as the product stores them, the last one for all remaining work)',
    '2025',
  ),
  'a start while the clock runs does nothing': assumed('follows from how cycles are described', {
    bears: 'restart',
    look: 'On a request whose team cycle runs, enter the start status once more without passing the stop: ongoingCycle.startTime stays what it was and completedCycles stays as long.',
  }),
  'one change that stops and starts only stops; one that starts and pauses starts a clock at rest': observed(
    'confluence.toolstrek.ru/sla/latest/project-admin-guide-100008735.html (Data Center; a vendor extending the engine)',
    'read 2026-11-21',
  ),
  'a transition to the status the issue has is no entry': assumed(
    'the engine reads status changes, and a loop leaves none; variant loopCountsAsEntry',
    {
      bears: 'restart',
      look: 'Make a looped transition in the start status of a metric that has stopped: no new cycle appears. If one does, re-entry through a status of its own is not needed there.',
    },
  ),
  'reads show the latest state': assumed('no lag has been measured; variant readLag', {
    bears: 'restart',
    look: 'Read the SLA field in the same second as the transition that restarts it, twenty times: the new cycle is in each answer. If not, measure how late it comes; verification reads once more.',
  }),
  'creation is no entry into the first status': assumed('conditions on status read status changes', {
    bears: 'restart',
    look: 'Create a request whose first status is the start status of a metric that does not start on creation: no cycle runs.',
  }),
  'a public comment by the reporter or a portal customer is by the customer, any other is for customers': assumed(
    'the internal names are comment-by-reporter and comment-for-reporter',
  ),
  'start is the wall time of the event, elapsed counts working time, breach is projected through the calendar':
    observed(DUMP, '2026-07-07'),
  'withinCalendarHours: the instant of reading is inside working hours': observed(DUMP, '2026-07-07'),
  'no ongoing cycle, no key; a metric that does not apply is null': observed(DUMP, '2026-07-07'),
  'durations in hours and minutes, cut off': observed(DUMP, '2026-07-07'),
  'dates read Today and Yesterday, else day, month and year; weekdays in between': assumed(
    'the first three are observed, the weekday is from the documentation',
  ),
  'a negative duration has one sign in front': assumed('observed for hours and for minutes alone'),
  'while paused, the breach is projected as if the clock ran on now': assumed(
    'no capture of a paused cycle shows its breach time',
  ),
  'after a breach, the breach time is when the goal was used up': assumed('captures show cycles that met their goal'),
  'a metric whose calendar never opens has no breach time': assumed('nothing to project'),
});
