import { FIELD } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import type { Issue } from '../../../../sandbox/site/model';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import { mailsByPerson } from '../../../../sandbox/site/mail/inbox';
import { makeTransition } from '../../../../sandbox/site/workflow/make-transition';
import { anotherCustomer, jsmSite, valuesOf, type JsmSite } from './jsm-site';

async function askForSoftware(it: JsmSite, approvers: string[]): Promise<Issue> {
  const { status, body } = await it.send('POST', '/request', ACCOUNT.customer, {
    serviceDeskId: '1',
    requestTypeId: '5',
    requestFieldValues: {
      summary: 'A diagram editor',
      [FIELD.approvers]: approvers.map((accountId) => ({ accountId })),
    },
  });
  const issue = it.site.issues.get(String(body['issueId']));
  if (!issue) throw new Error(`${status} ${JSON.stringify(body)}`);
  return issue;
}

const statusOf = (it: JsmSite, issue: Issue) => it.site.statuses.get(issue.statusId)?.name;

describe('the approval of a request', () => {
  it('is asked of the approvers, who see the request, and lets it go on when given', async () => {
    const it = jsmSite();
    const boss = anotherCustomer(it.site, 'boss');
    const issue = await askForSoftware(it, [boss]);
    const path = `/request/${issue.key}/approval`;
    const [pending] = valuesOf((await it.get(path, boss)).body);
    expect(pending).toMatchObject({
      name: 'Waiting for approval',
      finalDecision: 'pending',
      canAnswerApproval: true,
      approvers: [{ approver: { accountId: boss }, approverDecision: 'pending' }],
    });
    expect(mailsByPerson(it.site, { why: 'approval-required' })).toEqual(
      new Map([[boss, [expect.objectContaining({ issueId: issue.id })]]]),
    );
    const waiting = '/request?requestOwnership=APPROVER&approvalStatus=MY_PENDING_APPROVAL';
    expect(valuesOf((await it.get(waiting, boss)).body)).toHaveLength(1);
    const id = String(pending?.['id']);
    const answer = (as: string, decision: string) => it.send('POST', `${path}/${id}`, as, { decision });
    expect((await answer(ACCOUNT.customer, 'approve')).status).toBe(403);
    expect((await answer(ACCOUNT.agentL1, 'approve')).status).toBe(403);
    expect((await answer(boss, 'maybe')).status).toBe(400);
    const given = await answer(boss, 'approve');
    expect([given.status, given.body]).toMatchObject([200, { finalDecision: 'approved', canAnswerApproval: false }]);
    expect(statusOf(it, issue)).toBe('Waiting for support');
    expect((await answer(boss, 'decline')).status).toBe(409);
    expect(valuesOf((await it.get(waiting, boss)).body)).toHaveLength(0);
    expect((await it.get(`${path}/99`, boss)).status).toBe(404);
  });

  it('ends the request when one declines', async () => {
    const it = jsmSite();
    const issue = await askForSoftware(it, [ACCOUNT.agentL2, ACCOUNT.manager]);
    const [approval] = issue.approvals ?? [];
    const path = `/request/${issue.key}/approval/${approval?.id ?? ''}`;
    expect((await it.send('POST', path, ACCOUNT.manager, { decision: 'decline' })).status).toBe(200);
    expect([statusOf(it, issue), approval?.finalDecision]).toEqual(['Declined', 'declined']);
  });

  it('is still open when the workflow refuses what the answer leads to', async () => {
    const it = jsmSite();
    const issue = await askForSoftware(it, [ACCOUNT.manager]);
    const [approval] = issue.approvals ?? [];
    const flow = it.site.workflows.get(it.help.project.workflows[issue.typeId] ?? '');
    const go = flow?.transitions.find((one) => one.from?.includes(issue.statusId) && one.to !== issue.statusId);
    if (!flow || !go) throw new Error('No workflow.');
    const rules = flow.transitions.map((one) => ({ one, before: one.validators }));
    for (const { one } of rules) one.validators = [{ kind: 'field-required', fieldId: 'duedate', message: 'When?' }];
    const path = `/request/${issue.key}/approval/${approval?.id ?? ''}`;
    const answer = () => it.send('POST', path, ACCOUNT.manager, { decision: 'approve' });
    expect([(await answer()).status, approval?.finalDecision, approval?.completed]).toEqual([
      400,
      'pending',
      undefined,
    ]);
    expect(approval?.approvers).toMatchObject([{ decision: 'pending' }]);
    for (const { one, before } of rules) one.validators = before;
    expect([(await answer()).status, statusOf(it, issue)]).toEqual([200, 'Waiting for support']);
  });

  it('is no longer answered where the workflow has stopped asking for it', async () => {
    const it = jsmSite();
    const issue = await askForSoftware(it, [ACCOUNT.manager]);
    const flow = it.site.workflows.get(it.help.project.workflows[issue.typeId] ?? '');
    if (flow) delete flow.statusProperties;
    const path = `/request/${issue.key}/approval/${issue.approvals?.[0]?.id ?? ''}`;
    expect((await it.send('POST', path, ACCOUNT.manager, { decision: 'approve' })).status).toBe(409);
  });

  it('cannot be passed by: while it waits nobody makes the two transitions', async () => {
    const it = jsmSite();
    const issue = await askForSoftware(it, [ACCOUNT.manager]);
    for (const accountId of [ACCOUNT.agentL1, ACCOUNT.manager, ACCOUNT.admin])
      expect(() => makeTransition(it.site, issue, '101', {}, { accountId })).toThrow('400');
  });

  it('follows its approvers, and is dropped with the status', () => {
    const it = jsmSite();
    const agent = { accountId: ACCOUNT.agentL1 };
    const issue = it.help.raise({ requestType: 'Request new software' });
    expect(issue.approvals).toBeUndefined();
    editIssue(it.site, issue, { [FIELD.approvers]: [ACCOUNT.manager] }, agent);
    editIssue(it.site, issue, { [FIELD.approvers]: [ACCOUNT.agentL2] }, agent);
    expect(issue.approvals).toMatchObject([{ approvers: [{ accountId: ACCOUNT.agentL2, decision: 'pending' }] }]);
    it.help.moveTo(issue, 'Canceled');
    expect(issue.approvals).toEqual([]);
  });

  it('is asked twice of a change: by its peers and by the board', async () => {
    const it = jsmSite();
    const issue = it.help.raise({ requestType: 'Request a change' });
    editIssue(it.site, issue, { [FIELD.approvers]: [ACCOUNT.manager] }, { accountId: ACCOUNT.agentL1 });
    const approve = () =>
      it.send('POST', `/request/${issue.key}/approval/${issue.approvals?.at(-1)?.id ?? ''}`, ACCOUNT.manager, {
        decision: 'approve',
      });
    expect((await approve()).status).toBe(200);
    expect(statusOf(it, issue)).toBe('Planning');
    it.help.moveTo(issue, 'Awaiting CAB approval');
    expect((await approve()).status).toBe(200);
    expect(statusOf(it, issue)).toBe('Awaiting implementation');
    expect(issue.approvals?.map(({ finalDecision }) => finalDecision)).toEqual(['approved', 'approved']);
  });
});
