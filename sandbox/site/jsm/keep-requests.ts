import { accountsIn } from '../fields/kinds/users';
import { send } from '../mail/send';
import type { AccountId, ChangeItem, Issue, Site, SiteEvent } from '../model';
import { approvalStep, followApprovals } from './approvals';
import { organizationsField, organizationsOf, participantsField, participantsOf } from './circle';

/**
 * What JSM does by itself when a request is created or changed: opens approvals, and mails those who are
 * newly concerned. Call once per site. Answers how to stop it.
 */
export const keepRequests = (site: Site): (() => void) =>
  site.listen((event) => {
    if (event.kind === 'issue-created') created(site, event.issue, event.actor);
    if (event.kind === 'issue-updated') updated(site, event.issue, event);
  });

function created(site: Site, issue: Issue, actor: AccountId): void {
  const { reporter, summary } = issue.values;
  if (issue.requestTypeId && typeof reporter === 'string')
    send(site, issue, [reporter], 'request-created', `We received your request: ${String(summary ?? '')}`);
  welcome(site, issue, participantsOf(site, issue), organizationsOf(site, issue), actor);
  askApprovers(site, issue, true);
}

function updated(site: Site, issue: Issue, { changes }: SiteEvent & { kind: 'issue-updated' }): void {
  const changed = (fieldId: string | undefined): ChangeItem | undefined =>
    fieldId === undefined ? undefined : changes.items.find((it) => it.fieldId === fieldId);
  const added = (fieldId: string | undefined, now: string[]): string[] => {
    const item = changed(fieldId);
    return item ? now.filter((id) => !item.from?.split(', ').includes(id)) : [];
  };
  welcome(
    site,
    issue,
    added(participantsField(site)?.id, participantsOf(site, issue)),
    added(organizationsField(site)?.id, organizationsOf(site, issue)),
    changes.author,
  );
  const moved = changed('status') !== undefined;
  if (moved || changed(approversFieldOf(site, issue))) askApprovers(site, issue, moved);
}

function approversFieldOf(site: Site, issue: Issue): string | undefined {
  return isKept(site, issue) ? approvalStep(site, issue)?.fieldId : undefined;
}

/** Work of projects without a desk or without a workflow has no approvals. */
const isKept = (site: Site, issue: Issue): boolean => {
  const project = site.projects.get(issue.projectId);
  return project?.serviceDesk !== undefined && site.workflows.has(project.workflows[issue.typeId] ?? '');
};

function askApprovers(site: Site, issue: Issue, entered: boolean): void {
  if (!isKept(site, issue)) return;
  const asked = followApprovals(site, issue, entered);
  send(site, issue, asked, 'approval-required', 'Your approval is required.');
}

/** Tells new participants and members of newly added organizations that the request is shared with them. */
function welcome(site: Site, issue: Issue, people: string[], organizations: string[], actor: AccountId): void {
  if (!issue.requestTypeId) return;
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== actor);
  send(site, issue, others(accountsIn(people)), 'participant-added', 'A request was shared with you.');
  for (const id of organizations) {
    const organization = site.organizations.get(id);
    if (!organization) continue;
    const text = `A request was shared with ${organization.name}.`;
    send(site, issue, others([...organization.members]), 'organization-added', text);
  }
}
