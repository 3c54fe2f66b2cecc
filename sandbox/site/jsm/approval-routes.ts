import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { actingAs } from '../issues/acting';
import type { AccountId, Approval, Issue, Site } from '../model';
import { isArchived } from '../projects/archived';
import { refuseDesk } from '../refusal';
import { wireDate } from '../sla/wire-time';
import { notAllowed, visibleRequest } from './access';
import { answerApproval, approvalStep, withdrawAnswer } from './approvals';
import { move } from './move';
import { deskPage, PAGE_QUERY } from './page';
import { personDto } from './person';
import { API } from './shape-desk';

const DOCS = 'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request';
const ALL = '/rest/servicedeskapi/request/{issueIdOrKey}/approval';

const answer = z.strictObject({
  decision: z.enum(['approve', 'decline'], { error: 'decision must be "approve" or "decline"' }),
});
type Answer = z.infer<typeof answer>;

const mayAnswer = ({ finalDecision, approvers }: Approval, accountId: AccountId | null): boolean =>
  finalDecision === 'pending' && approvers.some((it) => it.accountId === accountId && it.decision === 'pending');

const approvalDto = (site: Site, caller: Caller, issue: Issue, approval: Approval): JsonObject => ({
  id: approval.id,
  name: approval.name,
  finalDecision: approval.finalDecision,
  canAnswerApproval: mayAnswer(approval, caller.accountId),
  approvers: approval.approvers.map(({ accountId, decision }) => ({
    approver: personDto(site, caller, accountId),
    approverDecision: decision,
  })),
  createdDate: wireDate(site, approval.created, caller.accountId),
  ...(approval.completed === undefined ? {} : { completedDate: wireDate(site, approval.completed, caller.accountId) }),
  _links: { self: `${site.baseUrl}${API}/request/${issue.id}/approval/${approval.id}` },
});

function approvalNamed(issue: Issue, id: string): Approval {
  const found = issue.approvals?.find((it) => it.id === id);
  if (!found) throw refuseDesk(404, `The approval with id ${id} does not exist.`, 'sd.approval.error.not.found');
  return found;
}

/** Approvals of a request: read by all who see it, answered by those who were asked. */
export const approvalRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return ok(
        deskPage(site, `/request/${issue.id}/approval`, query, issue.approvals ?? [], (it) =>
          approvalDto(site, caller, issue, it),
        ),
      );
    },
  }),
  route({
    operation: `GET ${ALL}/{approvalId}`,
    scope: 'read:servicedesk-request',
    evidence: documented(DOCS),
    run: ({ site, caller, params }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      return ok(approvalDto(site, caller, issue, approvalNamed(issue, params['approvalId'] ?? '')));
    },
  }),
  route<Answer>({
    operation: `POST ${ALL}/{approvalId}`,
    scope: 'write:servicedesk-request',
    evidence: documented(`${DOCS} (403 for who was not asked, 409 once it is decided)`),
    takes: answer,
    async run({ site, caller, params, body }) {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const approval = approvalNamed(issue, params['approvalId'] ?? '');
      const actor = actingAs(caller);
      if (isArchived(site, issue) || !approval.approvers.some((it) => it.accountId === actor.accountId))
        throw notAllowed();
      // A workflow that was saved meanwhile may no longer ask for it.
      if (!mayAnswer(approval, actor.accountId) || !approvalStep(site, issue))
        throw refuseDesk(409, 'The approval has already been decided.', 'sd.approval.error.already.decided');
      const decision = body.decision === 'approve' ? 'approved' : 'declined';
      const next = answerApproval(site, issue, approval, actor.accountId, decision);
      if (next !== undefined) {
        try {
          await move(site, issue, next, { ...actor, through: 'approval' });
        } catch (error) {
          if (issue.statusId === approval.statusId) withdrawAnswer(issue, approval, actor.accountId);
          throw error;
        }
      }
      return ok(approvalDto(site, caller, issue, approval));
    },
  }),
];
