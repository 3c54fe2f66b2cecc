import { accountsIn } from '../fields/kinds/users';
import type { AccountId, Approval, Issue, Site } from '../model';
import { workflowOf } from '../workflow/available';

/** How a status waits for approval, from the properties JSM keeps at it (`approval.*`). */
export interface ApprovalStep {
  /** The field that names the approvers. */
  fieldId: string;
  /** Ids of the transitions that the two answers lead to. */
  approved: string;
  declined: string;
  /** How many must approve. */
  needed: (approvers: number) => number;
  excludesReporter: boolean;
}

/** The approval that the issue's status asks for, if it does. */
export function approvalStep(site: Site, issue: Issue): ApprovalStep | undefined {
  const properties = workflowOf(site, issue).statusProperties?.[issue.statusId] ?? {};
  if (properties['approval.active'] !== 'true') return undefined;
  const value = Number(properties['approval.condition.value'] ?? '1');
  return {
    fieldId: properties['approval.field.id'] ?? '',
    approved: properties['approval.transition.approved'] ?? '',
    declined: properties['approval.transition.rejected'] ?? '',
    needed: (approvers) =>
      properties['approval.condition.type'] === 'percent' ? Math.ceil((approvers * value) / 100) : value,
    excludesReporter: properties['approval.exclude']?.includes('reporter') ?? false,
  };
}

/** The approval the issue waits for now. */
const pendingApproval = ({ approvals = [], statusId }: Issue): Approval | undefined =>
  approvals.find((it) => it.finalDecision === 'pending' && it.statusId === statusId);

const lastAnswered = ({ approvals = [], statusId }: Issue): boolean =>
  approvals.filter((it) => it.statusId === statusId).at(-1)?.completed !== undefined;

function askedFor(issue: Issue, { fieldId, excludesReporter }: ApprovalStep): AccountId[] {
  const named = accountsIn(issue.values[fieldId] ?? null);
  return excludesReporter ? named.filter((id) => id !== issue.values['reporter']) : named;
}

/**
 * Brings the approvals of an issue in line with its status and its approvers: opens one where the status
 * asks for it, follows the approvers while it is open, and drops one whose status was left unanswered.
 * Answers who is newly asked.
 */
export function followApprovals(site: Site, issue: Issue, entered: boolean): AccountId[] {
  const before = issue.approvals ?? [];
  const kept = before.filter((it) => it.finalDecision !== 'pending' || it.statusId === issue.statusId);
  if (kept.length !== before.length) issue.approvals = kept;
  const step = approvalStep(site, issue);
  if (!step || (!entered && !pendingApproval(issue) && lastAnswered(issue))) return [];
  const asked = askedFor(issue, step);
  const open = pendingApproval(issue);
  if (!open) return asked.length === 0 ? [] : openApproval(site, issue, asked);
  const known = open.approvers.map(({ accountId }) => accountId);
  const added = asked.filter((id) => !known.includes(id));
  open.approvers = [
    ...open.approvers.filter((it) => asked.includes(it.accountId) || it.decision !== 'pending'),
    ...added.map((accountId) => ({ accountId, decision: 'pending' as const })),
  ];
  return added;
}

function openApproval(site: Site, issue: Issue, asked: AccountId[]): AccountId[] {
  issue.approvals = [
    ...(issue.approvals ?? []),
    {
      id: site.nextId('approval'),
      name: site.statuses.get(issue.statusId)?.name ?? issue.statusId,
      statusId: issue.statusId,
      created: site.clock.now(),
      finalDecision: 'pending',
      approvers: asked.map((accountId) => ({ accountId, decision: 'pending' })),
    },
  ];
  return asked;
}

/**
 * Writes down an approver's answer. One who declines decides for all; otherwise the approval is done when
 * enough approved. Answers the transition to make then.
 */
export function answerApproval(
  site: Site,
  issue: Issue,
  approval: Approval,
  accountId: AccountId,
  decision: 'approved' | 'declined',
): string | undefined {
  const step = approvalStep(site, issue);
  const mine = approval.approvers.find((it) => it.accountId === accountId);
  if (!step || !mine) throw new Error(`${accountId} has no approval to answer on ${issue.key}.`);
  mine.decision = decision;
  issue.version++;
  const approvals = approval.approvers.filter((it) => it.decision === 'approved').length;
  if (decision === 'approved' && approvals < step.needed(approval.approvers.length)) return undefined;
  approval.finalDecision = decision;
  approval.completed = site.clock.now();
  return decision === 'approved' ? step.approved : step.declined;
}

/** Takes an answer back that decided and whose transition was refused: the request still waits for it. */
export function withdrawAnswer(issue: Issue, approval: Approval, accountId: AccountId): void {
  const mine = approval.approvers.find((it) => it.accountId === accountId);
  if (mine) mine.decision = 'pending';
  approval.finalDecision = 'pending';
  delete approval.completed;
  issue.version++;
}
