import { SUMMARY, type Example, type Scene } from '../scene';

/** A request of the desk by the account itself, of a type that asks for a summary only. It is gone when the case is over. */
async function aRequest({ me, serviceDeskId, undo }: Scene, more: Record<string, unknown> = {}): Promise<string> {
  const deskId = await serviceDeskId();
  const { values = [] } = await me.desk.servicedesk.getRequestTypes({
    serviceDeskId: deskId,
    expand: ['field'],
  });
  const simple = values.find(({ fields }) =>
    (fields?.requestTypeFields ?? []).every(({ fieldId, required }) => fieldId === 'summary' || !required),
  );
  const { issueKey: issueIdOrKey = '' } = await me.desk.request.createCustomerRequest({
    serviceDeskId: deskId,
    requestTypeId: simple?.id ?? '',
    requestFieldValues: { summary: SUMMARY },
    ...more,
  });
  undo(() => me.jira.issues.deleteIssue({ issueIdOrKey }));
  return issueIdOrKey;
}

export function requests(example: Example): void {
  example('a request is raised, read and among the own ones', {}, async (scene) => {
    const { request } = scene.me.desk;
    const issueIdOrKey = await aRequest(scene);
    const expand = ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'comment', 'action'];
    const read = await request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand });
    expect(read).toMatchObject({ issueKey: issueIdOrKey, reporter: { accountId: scene.me.accountId } });
    const { values } = await request.getCustomerRequests({
      serviceDeskId: Number(await scene.serviceDeskId()),
      requestOwnership: ['OWNED_REQUESTS'],
      limit: 100,
    });
    expect(values?.map(({ issueKey }) => issueKey)).toContain(issueIdOrKey);
    expect((await request.getAttachmentsForRequest({ issueIdOrKey, start: 0, limit: 10 })).values).toEqual([]);
  });

  example('a public comment is read among the others', {}, async (scene) => {
    const { request } = scene.me.desk;
    const issueIdOrKey = await aRequest(scene);
    const { id } = await request.createRequestComment({ issueIdOrKey, body: 'Ordered', public: true });
    expect(await request.getRequestCommentById({ issueIdOrKey, commentId: Number(id) })).toMatchObject({
      body: 'Ordered',
      public: true,
    });
    const { values } = await request.getRequestComments({ issueIdOrKey, internal: false });
    expect(values?.map((one) => one.id)).toEqual([id]);
  });

  example('a participant is added and removed', { needs: ['a second agent'] }, async (scene) => {
    const { me, second } = scene;
    const { request } = me.desk;
    const issueIdOrKey = await aRequest(scene);
    const accountIds = [second.accountId];
    await request.addRequestParticipants({ issueIdOrKey, accountIds });
    const listed = async () => (await request.getRequestParticipants({ issueIdOrKey })).values;
    expect((await listed())?.map(({ accountId }) => accountId)).toEqual(accountIds);
    await request.removeRequestParticipants({ issueIdOrKey, accountIds });
    expect(await listed()).toEqual([]);
  });

  example('mails of a request are stopped and wanted again', {}, async (scene) => {
    const { request } = scene.me.desk;
    const issueIdOrKey = await aRequest(scene);
    const wanted = async () => (await request.getSubscriptionStatus({ issueIdOrKey })).subscribed;
    await request.unsubscribe({ issueIdOrKey });
    expect(await wanted()).toBe(false);
    await request.subscribe({ issueIdOrKey });
    expect(await wanted()).toBe(true);
  });

  example('a customer sees the steps of a request', { needs: ['the stock desk'] }, async (scene) => {
    const { request } = scene.me.desk;
    const issueIdOrKey = await aRequest(scene);
    const [step] = (await request.getCustomerTransitions({ issueIdOrKey })).values ?? [];
    const before = (await request.getCustomerRequestStatus({ issueIdOrKey })).values?.length ?? 0;
    await request.performCustomerTransition({ issueIdOrKey, id: step?.id ?? '' });
    expect((await request.getCustomerRequestStatus({ issueIdOrKey })).values).toHaveLength(before + 1);
  });

  example('the clocks of a request run', {}, async (scene) => {
    const { request } = scene.me.desk;
    const issueIdOrKey = await aRequest(scene);
    const { values = [] } = await request.getSlaInformation({ issueIdOrKey });
    const running = values.find(({ ongoingCycle }) => ongoingCycle !== undefined);
    const one = await request.getSlaInformationById({ issueIdOrKey, slaMetricId: Number(running?.id) });
    expect(one).toMatchObject({ name: running?.name, ongoingCycle: { breached: false } });
  });

  example('an approver approves', { needs: ['the stock desk', 'a second agent'] }, async (scene) => {
    const { me, second, serviceDeskId } = scene;
    const id = await serviceDeskId();
    const { values: types = [] } = await me.desk.servicedesk.getRequestTypes({ serviceDeskId: id });
    const requestTypeId = types.find(({ name }) => name === 'Request new software')?.id ?? '';
    const form = await me.desk.servicedesk.getRequestTypeFields({
      serviceDeskId: id,
      requestTypeId: Number(requestTypeId),
    });
    const approvers = form.requestTypeFields?.find(({ name }) => name === 'Approvers')?.fieldId ?? '';
    const issueIdOrKey = await aRequest(scene, {
      requestTypeId,
      requestFieldValues: { summary: scene.fresh('software'), [approvers]: [{ accountId: second.accountId }] },
    });
    const [pending] = (await me.desk.request.getApprovals({ issueIdOrKey })).values ?? [];
    const which = { issueIdOrKey, approvalId: Number(pending?.id) };
    await second.desk.request.answerApproval({ ...which, decision: 'approve' });
    expect(await me.desk.request.getApprovalById(which)).toMatchObject({ finalDecision: 'approved' });
  });

  example('a reporter says how content they are, and takes it back', { raw: true }, async (scene) => {
    const { me } = scene;
    const at = { requestIdOrKey: await aRequest(scene) };
    const PATH = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';
    const body = { type: 'csat', rating: 4, comment: { body: 'Quick' } };
    await me.raw(`POST ${PATH}`, { at, body });
    expect(await me.raw(`GET ${PATH}`, { at })).toMatchObject({ rating: 4, comment: { body: 'Quick' } });
    await me.raw(`DELETE ${PATH}`, { at });
    await expect(me.raw(`GET ${PATH}`, { at })).rejects.toThrow(/answered 404/);
  });
}
