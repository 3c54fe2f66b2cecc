import { FIELD, ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { jsmSite } from './jsm-site';

const EVERYTHING = [
  'participant',
  'status',
  'sla',
  'requestType',
  'serviceDesk',
  'attachment',
  'action',
  'comment',
  'comment.attachment',
  'comment.renderedBody',
];

describe('jira.js, which checks every answer, understands', () => {
  it('the life of a request that needs an approval', async () => {
    const it = jsmSite();
    const client = it.clients();
    const customer = client(ACCOUNT.customer);
    const { issueKey: issueIdOrKey = '' } = await customer.request.createCustomerRequest({
      serviceDeskId: '1',
      requestTypeId: '5',
      requestFieldValues: { summary: 'An editor', [FIELD.approvers]: [{ accountId: ACCOUNT.manager }] },
    });
    const requests = await customer.request.getCustomerRequests({ serviceDeskId: 1, expand: EVERYTHING });
    expect(requests.values?.map((one) => one.issueKey)).toEqual([issueIdOrKey]);
    const manager = client(ACCOUNT.manager);
    const [pending] = (await manager.request.getApprovals({ issueIdOrKey })).values ?? [];
    const approvalId = Number(pending?.id);
    expect((await manager.request.getApprovalById({ issueIdOrKey, approvalId })).canAnswerApproval).toBe(true);
    const given = await manager.request.answerApproval({ issueIdOrKey, approvalId, decision: 'approve' });
    expect(given.finalDecision).toBe('approved');

    const agent = client(ACCOUNT.agentL1);
    const added = await agent.request.addRequestParticipants({ issueIdOrKey, accountIds: [ACCOUNT.collaborator] });
    expect(added.size).toBe(1);
    expect((await agent.request.getRequestParticipants({ issueIdOrKey })).size).toBe(1);
    await agent.request.removeRequestParticipants({ issueIdOrKey, accountIds: [ACCOUNT.collaborator] });
    const said = await agent.request.createRequestComment({ issueIdOrKey, body: 'Ordered', public: true });
    const commentId = Number(said.id);
    expect((await agent.request.getRequestCommentById({ issueIdOrKey, commentId })).body).toBe('Ordered');

    const again = client(ACCOUNT.customer);
    const whole = await again.request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand: EVERYTHING });
    expect(whole.comments?.values?.[0]?.body).toBe('Ordered');
    expect((await again.request.getAttachmentsForRequest({ issueIdOrKey, start: 0, limit: 10 })).size).toBe(0);
    await again.request.unsubscribe({ issueIdOrKey });
    expect((await again.request.getSubscriptionStatus({ issueIdOrKey })).subscribed).toBe(false);
    await again.request.subscribe({ issueIdOrKey });
    const [cancel] = (await again.request.getCustomerTransitions({ issueIdOrKey })).values ?? [];
    await again.request.performCustomerTransition({ issueIdOrKey, id: cancel?.id ?? '' });
    expect((await again.request.getCustomerRequestStatus({ issueIdOrKey })).size).toBe(3);
  });

  it('desks, their forms and their articles', async () => {
    const it = jsmSite();
    const agent = it.clients()(ACCOUNT.agentL1);
    const serviceDeskId = '1';
    expect((await agent.info.getInfo()).isLicensedForUse).toBe(true);
    expect((await agent.servicedesk.getRequestTypeGroups({ serviceDeskId })).size).toBe(5);
    const type = await agent.servicedesk.getRequestTypeById({ serviceDeskId, requestTypeId: '4' });
    expect(type.issueTypeId).toBe(ISSUE_TYPE.incident);
    const form = await agent.servicedesk.getRequestTypeFields({ serviceDeskId, requestTypeId: 4 });
    expect(form.requestTypeFields?.map((one) => one.fieldId)).toContain(FIELD.urgency);
    expect((await agent.knowledgebase.getArticles({ query: 'printer', highlight: true })).size).toBe(1);
    expect((await agent.servicedesk.getServiceDeskArticles({ serviceDeskId, query: 'printer' })).size).toBe(1);
  });

  it('customers and organizations', async () => {
    const it = jsmSite();
    const client = it.clients();
    const admin = client(ACCOUNT.admin);
    const { accountId = '' } = await admin.customer.createCustomer({ email: 'new@example.com', displayName: 'New' });
    await admin.servicedesk.addCustomers({ serviceDeskId: '1', accountIds: [accountId] });
    const agent = client(ACCOUNT.agentL1);
    const made = await agent.organization.createOrganization({ name: 'Legal' });
    const organizationId = Number(made.id);
    expect((await agent.organization.getOrganizations()).size).toBe(2);
    expect((await agent.organization.getOrganization({ organizationId })).name).toBe('Legal');
    await agent.organization.addUsersToOrganization({ organizationId, body: { accountIds: [accountId] } });
    expect((await agent.organization.getUsersInOrganization({ organizationId })).size).toBe(1);
    await agent.organization.removeUsersFromOrganization({ organizationId, body: { accountIds: [accountId] } });
    const which = { serviceDeskId: '1', body: { organizationId } };
    await agent.organization.addOrganization(which);
    expect((await agent.organization.getServiceDeskOrganizations({ serviceDeskId: '1' })).size).toBe(2);
    await agent.organization.removeOrganization(which);
    const property = { organizationId: FINANCE, propertyKey: 'tier' };
    await agent.organization.setProperty({ ...property, body: { name: 'gold' } });
    expect((await agent.organization.getPropertiesKeys(property)).keys).toHaveLength(1);
    expect((await agent.organization.getProperty(property)).key).toBe('tier');
    await agent.organization.deleteProperty(property);
    const again = client(ACCOUNT.admin);
    await again.organization.deleteOrganization({ organizationId });
    await again.customer.revokePortalOnlyAccessForUser({ accountId });
    expect(it.site.users.get(accountId)?.active).toBe(false);
  });
});
