import type { Queue, RequestType } from '../../site/model';
import { FIELD, ISSUE_TYPE, STATUS } from '../ids';

const requestType = (
  id: string,
  name: string,
  description: string,
  issueTypeId: string,
  customerStatusNames: Record<string, string>,
): RequestType => ({
  id,
  name,
  description,
  issueTypeId,
  customerStatusNames,
});

/** The names customers read where they are not the status' own. */
const SERVICE_REQUEST_NAMES = { [STATUS.escalated]: 'In Progress', [STATUS.canceled]: 'Canceled' };
const INCIDENT_NAMES = { [STATUS.workInProgress]: 'In Progress', [STATUS.completed]: 'Resolved' };

/** Request types of the template's portal. */
export const helpRequestTypes = (): RequestType[] => [
  requestType('1', 'Get IT help', 'Get assistance for general IT problems and questions.', ISSUE_TYPE.serviceRequest, {
    ...SERVICE_REQUEST_NAMES,
  }),
  requestType('2', 'Request a new account', 'Request a new account for a system.', ISSUE_TYPE.serviceRequest, {
    ...SERVICE_REQUEST_NAMES,
  }),
  requestType('3', 'Request new hardware', 'For example, a new mouse or monitor.', ISSUE_TYPE.serviceRequest, {
    ...SERVICE_REQUEST_NAMES,
  }),
  requestType('4', 'Report a system problem', 'Having trouble with a system?', ISSUE_TYPE.incident, {
    ...INCIDENT_NAMES,
  }),
];

const QUEUE_FIELDS = [
  'issuetype',
  'issuekey',
  'summary',
  'reporter',
  'assignee',
  'status',
  'priority',
  'created',
  FIELD.timeToResolution,
];

export const queue = (id: string, name: string, jql: string, fields: string[] = QUEUE_FIELDS): Queue => ({
  id,
  name,
  jql,
  fields: [...fields],
});

const open = (and: string): string =>
  `project = HELP${and} AND resolution = Unresolved ORDER BY "Time to resolution" ASC`;

/** The template's queues for its two work types here. */
export const helpQueues = (): Queue[] => [
  queue('1', 'All open', open('')),
  queue('2', 'Assigned to me', open(' AND assignee = currentUser()')),
  queue('3', 'Unassigned work items', open(' AND assignee is EMPTY')),
  queue('4', 'Incidents', open(' AND issuetype = Incident')),
  queue('5', 'Service requests', open(' AND issuetype = "Service request"')),
];
