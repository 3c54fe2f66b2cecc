import type { Site, Transition, Workflow } from '../../site/model';
import { STATUS } from '../ids';

export const SERVICE_REQUEST_WORKFLOW = 'HELP: Service Request Fulfilment workflow for Jira Service Management';
export const INCIDENT_WORKFLOW = 'HELP: Incident Management workflow for Jira Service Management';

export const transition = (id: string, name: string, from: string[] | null, to: string): Transition => ({
  id,
  name,
  from,
  to,
});

/** The template's edges and no more: only Waiting for customer leads back to Waiting for support, and nothing reopens. */
function serviceRequest(): Workflow {
  const { waitingForSupport, waitingForCustomer, inProgress, escalated, pending, resolved, canceled, closed } = STATUS;
  const open = [waitingForSupport, waitingForCustomer, inProgress, pending];
  return {
    name: SERVICE_REQUEST_WORKFLOW,
    initialStatusId: waitingForSupport,
    statusIds: [waitingForSupport, waitingForCustomer, inProgress, escalated, pending, resolved, canceled, closed],
    transitions: [
      transition('11', 'In progress', [waitingForSupport, pending, escalated], inProgress),
      transition('21', 'Escalate', [waitingForSupport], escalated),
      transition('31', 'Respond to customer', [waitingForSupport, pending], waitingForCustomer),
      transition('41', 'Pending', [waitingForSupport, inProgress], pending),
      transition('51', 'Resolve this issue', open, resolved),
      transition('61', 'Cancel request', open, canceled),
      transition('71', 'Respond to support', [waitingForCustomer], waitingForSupport),
      transition('81', 'Escalate this issue', [waitingForCustomer], escalated),
      transition('91', 'Close', [resolved, canceled], closed),
    ],
  };
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

/** The two workflows of the ITSM template; they set no resolution. */
export function seedWorkflows(site: Site): void {
  for (const workflow of [serviceRequest(), incident()]) site.workflows.set(workflow.name, workflow);
}
