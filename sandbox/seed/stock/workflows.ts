import type { Site, Transition, Workflow } from '../../site/model';
import { ISSUE_TYPE, STATUS } from '../ids';
import { approvedChange, approvedServiceRequest, problem } from './more-workflows';
import { onPortal, transition } from './transition';

export const SERVICE_REQUEST_WORKFLOW = 'HELP: Service Request Fulfilment workflow for Jira Service Management';
export const INCIDENT_WORKFLOW = 'HELP: Incident Management workflow for Jira Service Management';
const APPROVALS_WORKFLOW = 'HELP: Service Request Fulfilment with Approvals workflow for Jira Service Management';
export const PROBLEM_WORKFLOW = 'HELP: Problem Management workflow for Jira Service Management';
const CHANGE_WORKFLOW = 'HELP: Change Management workflow for Jira Service Management';

/** The template's edges and no more: only Waiting for customer leads back to Waiting for support, and nothing reopens. */
function serviceRequest(): Workflow {
  const { waitingForSupport, waitingForCustomer, inProgress, escalated, pending, resolved, canceled, closed } = STATUS;
  return {
    name: SERVICE_REQUEST_WORKFLOW,
    initialStatusId: waitingForSupport,
    statusIds: [waitingForSupport, waitingForCustomer, inProgress, escalated, pending, resolved, canceled, closed],
    transitions: serviceRequestTransitions(),
  };
}

function serviceRequestTransitions(): Transition[] {
  const { waitingForSupport, waitingForCustomer, inProgress, escalated, pending, resolved, canceled, closed } = STATUS;
  const open = [waitingForSupport, waitingForCustomer, inProgress, pending];
  return [
    transition('11', 'In progress', [waitingForSupport, pending, escalated], inProgress),
    transition('21', 'Escalate', [waitingForSupport], escalated),
    transition('31', 'Respond to customer', [waitingForSupport, pending], waitingForCustomer),
    transition('41', 'Pending', [waitingForSupport, inProgress], pending),
    onPortal(transition('51', 'Resolve this issue', open, resolved)),
    onPortal(transition('61', 'Cancel request', open, canceled)),
    onPortal(transition('71', 'Respond to support', [waitingForCustomer], waitingForSupport)),
    onPortal(transition('81', 'Escalate this issue', [waitingForCustomer], escalated)),
    transition('91', 'Close', [resolved, canceled], closed),
  ];
}

/** Neither Waiting for support nor Escalated. Closed is terminal and refuses edits. */
function incident(): Workflow {
  const { open, workInProgress, pending, completed, canceled, closed } = STATUS;
  return {
    name: INCIDENT_WORKFLOW,
    initialStatusId: open,
    statusIds: [open, workInProgress, pending, completed, canceled, closed],
    statusProperties: { [closed]: { 'jira.issue.editable': 'false' } },
    transitions: [
      transition('11', 'Investigate', [open, pending], workInProgress),
      transition('21', 'Pending', [open, workInProgress], pending),
      transition('31', 'Resolve', [open, workInProgress], completed),
      transition('41', 'Cancel', [open, workInProgress, pending], canceled),
      transition('51', 'Close', [completed, canceled], closed),
    ],
  };
}

/** The five workflows of the ITSM template; they set no resolution. */
export function seedWorkflows(site: Site): void {
  const all = [
    serviceRequest(),
    incident(),
    approvedServiceRequest(APPROVALS_WORKFLOW, serviceRequestTransitions()),
    problem(PROBLEM_WORKFLOW),
    approvedChange(CHANGE_WORKFLOW),
  ];
  for (const workflow of all) site.workflows.set(workflow.name, workflow);
}

/** The workflow of each work type of the template. */
export const templateWorkflows = (): Record<string, string> => ({
  [ISSUE_TYPE.incident]: INCIDENT_WORKFLOW,
  [ISSUE_TYPE.serviceRequest]: SERVICE_REQUEST_WORKFLOW,
  [ISSUE_TYPE.serviceRequestWithApprovals]: APPROVALS_WORKFLOW,
  [ISSUE_TYPE.change]: CHANGE_WORKFLOW,
  [ISSUE_TYPE.problem]: PROBLEM_WORKFLOW,
  [ISSUE_TYPE.task]: SERVICE_REQUEST_WORKFLOW,
  [ISSUE_TYPE.subtask]: SERVICE_REQUEST_WORKFLOW,
});
