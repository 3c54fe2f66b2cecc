import { assumed, behaviours, observed } from '../evidence';

export const templateBehaviours = behaviours('itsm template', {
  'the names of work types, workflows, statuses, queues and link types': observed('live-probe register', '2026-07'),
  'the edges of service requests and incidents; no edge reopens, none but from Waiting for customer leads back to support':
    observed('live-probe register', '2026-07'),
  'no workflow of the template sets a resolution': observed('live-probe register', '2026-07'),
  'Closed of incidents and problems refuses edits': observed('live-probe register', '2026-07'),
  'the edges of problems and changes, and where an approval leads': assumed(
    'their statuses were read from a live site, their transitions were not',
  ),
  'one approver is enough': assumed('how the template sets its approvals was not read from a live site'),
  'Task and Sub-task have the workflow of service requests': assumed(
    'the template has five workflows; which one these two use was not read',
  ),
  'which transitions the portal shows: those that speak to the customer, and Cancel': assumed(
    'the flag was not read from a live site',
  ),
  'the name "Time to approve normal change", and all goals in hours': assumed(
    'four metrics are known to exist; the fourth’s name and the goals were not read',
  ),
  'changes and problems have no goal but that of their approval': observed('live-probe register', '2026-07'),
  'the forms and the groups of the portal’s request types': assumed('the template’s JSON is not public'),
  'options of Impact, Urgency, Pending reason and Work category': assumed('as new sites have them'),
});
