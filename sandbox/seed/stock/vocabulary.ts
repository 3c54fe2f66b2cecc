import type { CategoryKey, Site } from '../../site/model';
import { ISSUE_TYPE, PRIORITY, STATUS } from '../ids';

export function addStatus(site: Site, id: string, name: string, category: CategoryKey): void {
  site.statuses.set(id, { id, name, category, properties: {} });
}

/** Work types, priorities, resolutions, statuses and link types of a site made from the ITSM template. */
export function seedVocabulary(site: Site): void {
  for (const [id, name, description] of [
    [ISSUE_TYPE.incident, 'Incident', 'For system outages or incidents. Created by Jira Service Management.'],
    [ISSUE_TYPE.serviceRequest, 'Service request', 'Created by Jira Service Management.'],
    [
      ISSUE_TYPE.serviceRequestWithApprovals,
      'Service request with approvals',
      'For requests that may require approval. Created by Jira Service Management.',
    ],
    [ISSUE_TYPE.change, 'Change', 'Created by Jira Service Management.'],
    [ISSUE_TYPE.problem, 'Problem', 'Track underlying causes of incidents. Created by Jira Service Management.'],
    [ISSUE_TYPE.task, 'Task', 'A small, distinct piece of work.'],
    [ISSUE_TYPE.subtask, 'Sub-task', 'A small piece of work that is part of a larger one.'],
  ] as const) {
    site.issueTypes.set(id, { id, name, description, subtask: id === ISSUE_TYPE.subtask });
  }
  site.priorities.push(
    { id: PRIORITY.highest, name: 'Highest', rank: 1, color: '#d04437' },
    { id: PRIORITY.high, name: 'High', rank: 2, color: '#f15C75' },
    { id: PRIORITY.medium, name: 'Medium', rank: 3, color: '#f79232' },
    { id: PRIORITY.low, name: 'Low', rank: 4, color: '#707070' },
    { id: PRIORITY.lowest, name: 'Lowest', rank: 5, color: '#999999' },
  );
  site.resolutions.push(
    { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
    { id: '10001', name: "Won't Do", description: "This issue won't be actioned." },
    { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
    { id: '10003', name: 'Cannot Reproduce', description: 'All attempts at reproducing this issue failed.' },
  );
  addStatus(site, STATUS.open, 'Open', 'new');
  addStatus(site, STATUS.underReview, 'Under review', 'new');
  addStatus(site, STATUS.waitingForApproval, 'Waiting for approval', 'new');
  addStatus(site, STATUS.peerReview, 'Peer review / change manager approval', 'indeterminate');
  addStatus(site, STATUS.waitingForSupport, 'Waiting for support', 'indeterminate');
  addStatus(site, STATUS.waitingForCustomer, 'Waiting for customer', 'indeterminate');
  addStatus(site, STATUS.escalated, 'Escalated', 'indeterminate');
  addStatus(site, STATUS.inProgress, 'In Progress', 'indeterminate');
  addStatus(site, STATUS.pending, 'Pending', 'indeterminate');
  addStatus(site, STATUS.workInProgress, 'Work in progress', 'indeterminate');
  addStatus(site, STATUS.underInvestigation, 'Under investigation', 'indeterminate');
  addStatus(site, STATUS.planning, 'Planning', 'indeterminate');
  addStatus(site, STATUS.awaitingCab, 'Awaiting CAB approval', 'indeterminate');
  addStatus(site, STATUS.awaitingImplementation, 'Awaiting implementation', 'indeterminate');
  addStatus(site, STATUS.implementing, 'Implementing', 'indeterminate');
  addStatus(site, STATUS.resolved, 'Resolved', 'done');
  addStatus(site, STATUS.closed, 'Closed', 'done');
  addStatus(site, STATUS.canceled, 'Canceled', 'done');
  addStatus(site, STATUS.completed, 'Completed', 'done');
  addStatus(site, STATUS.declined, 'Declined', 'done');
  site.linkTypes.push(
    { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
    { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
    { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '10006', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  );
}
