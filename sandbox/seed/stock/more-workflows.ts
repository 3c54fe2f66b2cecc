import type { Transition, Workflow } from '../../site/model';
import { FIELD, STATUS } from '../ids';
import { byApproval, onPortal, transition } from './transition';

/** What makes a status wait for approvers: JSM keeps it as properties of the status. */
const approval = (approved: string, rejected: string): Record<string, string> => ({
  'approval.active': 'true',
  'approval.condition.type': 'number',
  'approval.condition.value': '1',
  'approval.field.id': FIELD.approvers,
  'approval.transition.approved': approved,
  'approval.transition.rejected': rejected,
});

const withSource = (it: Transition, id: string, status: string): Transition =>
  it.id === id && it.from ? { ...it, from: [...it.from, status] } : it;

/** A service request that begins with an approval. */
export function approvedServiceRequest(name: string, rest: Transition[]): Workflow {
  const { waitingForApproval, waitingForSupport, waitingForCustomer, inProgress, escalated, pending } = STATUS;
  const { resolved, canceled, declined, closed } = STATUS;
  return {
    name,
    initialStatusId: waitingForApproval,
    statusIds: [
      waitingForApproval,
      waitingForSupport,
      waitingForCustomer,
      inProgress,
      escalated,
      pending,
      resolved,
      canceled,
      declined,
      closed,
    ],
    statusProperties: { [waitingForApproval]: approval('101', '111') },
    transitions: [
      byApproval(transition('101', 'Approve', [waitingForApproval], waitingForSupport)),
      byApproval(transition('111', 'Decline', [waitingForApproval], declined)),
      ...rest.map((it) => withSource(withSource(it, '61', waitingForApproval), '91', declined)),
    ],
  };
}

/** Like an incident's, its Closed is terminal and refuses edits. */
export function problem(name: string): Workflow {
  const { open, underReview, underInvestigation, pending, completed, canceled, closed } = STATUS;
  return {
    name,
    initialStatusId: open,
    statusIds: [open, underReview, underInvestigation, pending, completed, canceled, closed],
    statusProperties: { [closed]: { 'jira.issue.editable': 'false' } },
    transitions: [
      transition('11', 'Review', [open], underReview),
      transition('21', 'Investigate', [underReview, pending], underInvestigation),
      transition('31', 'Pending', [underReview, underInvestigation], pending),
      transition('41', 'Complete', [underInvestigation], completed),
      transition('51', 'Cancel', [open, underReview, underInvestigation, pending], canceled),
      transition('61', 'Close', [completed, canceled], closed),
    ],
  };
}

/** A change is approved twice: by its peers or the change manager, and by the board. */
export function approvedChange(name: string): Workflow {
  const { peerReview, planning, awaitingCab, awaitingImplementation, implementing, pending } = STATUS;
  const { resolved, declined, canceled, closed } = STATUS;
  const open = [peerReview, planning, awaitingCab, awaitingImplementation, implementing, pending];
  return {
    name,
    initialStatusId: peerReview,
    statusIds: [...open, resolved, declined, canceled, closed],
    statusProperties: { [peerReview]: approval('11', '21'), [awaitingCab]: approval('41', '21') },
    transitions: [
      byApproval(transition('11', 'Approve', [peerReview], planning)),
      byApproval(transition('21', 'Decline', [peerReview, awaitingCab], declined)),
      transition('31', 'Request CAB approval', [planning], awaitingCab),
      byApproval(transition('41', 'CAB approve', [awaitingCab], awaitingImplementation)),
      transition('51', 'Implement', [awaitingImplementation, pending], implementing),
      transition('61', 'Pending', [planning, implementing], pending),
      transition('71', 'Resolve', [implementing], resolved),
      onPortal(transition('81', 'Cancel', open, canceled)),
      transition('91', 'Close', [resolved, declined, canceled], closed),
    ],
  };
}
