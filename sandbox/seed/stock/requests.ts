import type { Queue, RequestType, RequestTypeField, ServiceDesk } from '../../site/model';
import { FIELD, ISSUE_TYPE, STATUS } from '../ids';
import { stockMetrics } from './slas';

/** The names customers read where they are not the status' own. */
const NAMES: Record<string, Record<string, string>> = {
  [ISSUE_TYPE.serviceRequest]: { [STATUS.escalated]: 'In Progress', [STATUS.canceled]: 'Canceled' },
  [ISSUE_TYPE.serviceRequestWithApprovals]: { [STATUS.escalated]: 'In Progress' },
  [ISSUE_TYPE.incident]: { [STATUS.workInProgress]: 'In Progress', [STATUS.completed]: 'Resolved' },
  [ISSUE_TYPE.problem]: { [STATUS.underInvestigation]: 'In Progress', [STATUS.completed]: 'Resolved' },
  [ISSUE_TYPE.change]: { [STATUS.peerReview]: 'Waiting for approval', [STATUS.awaitingCab]: 'Waiting for approval' },
};

const PRACTICES: Record<string, string> = {
  [ISSUE_TYPE.serviceRequest]: 'service_request',
  [ISSUE_TYPE.serviceRequestWithApprovals]: 'service_request',
  [ISSUE_TYPE.incident]: 'incident',
  [ISSUE_TYPE.problem]: 'problem',
  [ISSUE_TYPE.change]: 'change',
};

/** Groups of the portal, in its order. */
const GROUP = { common: '1', logins: '2', computers: '3', applications: '4', servers: '5' } as const;
const portalGroups = (): { id: string; name: string }[] => [
  { id: GROUP.common, name: 'Common requests' },
  { id: GROUP.logins, name: 'Logins and accounts' },
  { id: GROUP.computers, name: 'Computers' },
  { id: GROUP.applications, name: 'Applications' },
  { id: GROUP.servers, name: 'Servers and infrastructure' },
];

function requestType(
  id: string,
  name: string,
  description: string,
  issueTypeId: string,
  groupIds: string[],
  fields?: RequestTypeField[],
): RequestType {
  return {
    id,
    name,
    description,
    issueTypeId,
    customerStatusNames: { ...NAMES[issueTypeId] },
    groupIds,
    ...(PRACTICES[issueTypeId] ? { practice: PRACTICES[issueTypeId] } : {}),
    ...(fields ? { fields } : {}),
  };
}

/** A form that asks who shall approve. */
const withApprover = (what: string): RequestTypeField[] => [
  { fieldId: 'summary', label: what, required: true },
  { fieldId: 'description', label: 'Why do you need it?', required: false },
  { fieldId: FIELD.approvers, label: 'Approvers', required: true },
];

const withUrgency = (): RequestTypeField[] => [
  { fieldId: 'summary', required: true },
  { fieldId: 'description', required: false },
  { fieldId: FIELD.urgency, required: false },
  { fieldId: FIELD.impact, required: false },
];

const { serviceRequest: service, incident, serviceRequestWithApprovals: approved, change, problem } = ISSUE_TYPE;

/** Request types of the template's portal; what stands in no group is hidden there. */
const helpRequestTypes = (): RequestType[] => [
  requestType('1', 'Get IT help', 'Get assistance for general IT problems and questions.', service, [GROUP.common]),
  requestType('2', 'Request a new account', 'Request a new account for a system.', service, [GROUP.logins]),
  requestType('3', 'Request new hardware', 'For example, a new mouse or monitor.', service, [GROUP.computers]),
  requestType(
    '4',
    'Report a system problem',
    'Having trouble with a system?',
    incident,
    [GROUP.common, GROUP.servers],
    withUrgency(),
  ),
  requestType(
    '5',
    'Request new software',
    'Ask for a licence or a program.',
    approved,
    [GROUP.applications],
    withApprover('What software do you need?'),
  ),
  requestType(
    '6',
    'Request admin access',
    'For example, to administer a server.',
    approved,
    [GROUP.logins],
    withApprover('What do you need access to?'),
  ),
  requestType('7', 'Set up VPN to the office', 'Get access to work from outside.', service, [GROUP.servers]),
  requestType('8', 'Fix an account problem', 'Having trouble signing in?', service, [GROUP.logins]),
  requestType('9', 'Report broken hardware', 'Something is broken.', incident, [GROUP.computers], withUrgency()),
  requestType('10', 'Emailed request', 'Request received from your email support channel.', service, []),
  requestType('11', 'Request a change', 'Ask for a change to a system.', change, [GROUP.servers]),
  requestType('12', 'Investigate a problem', 'Look for the cause of incidents.', problem, []),
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

/** The template's seven queues. */
const helpQueues = (): Queue[] => [
  queue('1', 'All open', open('')),
  queue('2', 'Assigned to me', open(' AND assignee = currentUser()')),
  queue('3', 'Unassigned work items', open(' AND assignee is EMPTY')),
  queue('4', 'Incidents', open(' AND issuetype = Incident')),
  queue('5', 'Service requests', open(' AND issuetype in ("Service request", "Service request with approvals")')),
  queue('6', 'Change', open(' AND issuetype = Change')),
  queue('7', 'Problem', open(' AND issuetype = Problem')),
];

/** The service desk as the template leaves it. */
export const helpDesk = (): ServiceDesk => ({
  id: '1',
  requestTypes: helpRequestTypes(),
  requestTypeGroups: portalGroups(),
  queues: helpQueues(),
  slas: stockMetrics(),
});
