import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { jsmSite, valuesOf } from './jsm-site';

describe('a service desk', () => {
  it('is listed to its agents, customers and administrators only', async () => {
    const it = jsmSite();
    for (const [as, keys] of [
      [ACCOUNT.agentL1, ['HELP', 'OPS']],
      [ACCOUNT.customer, ['HELP', 'OPS']],
      [ACCOUNT.outsider, []],
    ] as const) {
      expect(valuesOf((await it.get('/servicedesk', as)).body).map((desk) => desk['projectKey'])).toEqual(keys);
    }
    expect((await it.get('/servicedesk/1', ACCOUNT.outsider)).status).toBe(403);
  });

  it("answers to its own id and to its project's id and key", async () => {
    const it = jsmSite();
    for (const id of ['2', '10001', 'OPS', 'ops']) {
      expect((await it.get(`/servicedesk/${id}`, ACCOUNT.customer)).body).toMatchObject({
        id: '2',
        projectId: '10001',
        projectName: 'Site operations',
      });
    }
    expect((await it.get('/servicedesk/99', ACCOUNT.agentL1)).status).toBe(404);
  });

  it('offers its request types, found by words of their name or description', async () => {
    const it = jsmSite();
    const names = async (query: string) =>
      valuesOf((await it.get(`/servicedesk/HELP/requesttype${query}`, ACCOUNT.customer)).body).map(
        (type) => type['name'],
      );
    expect(await names('')).toEqual([
      'Get IT help',
      'Request a new account',
      'Request new hardware',
      'Report a system problem',
      'Request new software',
      'Request admin access',
      'Set up VPN to the office',
      'Fix an account problem',
      'Report broken hardware',
      'Emailed request',
      'Request a change',
      'Investigate a problem',
    ]);
    expect(await names('?searchQuery=mouse')).toEqual(['Request new hardware']);
    expect(await names('?groupId=2')).toEqual([
      'Request a new account',
      'Request admin access',
      'Fix an account problem',
    ]);
    expect(await names('?searchQuery=email')).toEqual([]);
    expect(await names('?searchQuery=email&includeHiddenRequestTypesInSearch=true')).toEqual(['Emailed request']);
  });

  it('shows queues to agents, with counts on request', async () => {
    const it = jsmSite();
    it.help.changeTeam(it.help.raise(), 'Technical Support');
    it.help.raise();
    for (const as of [ACCOUNT.customer, ACCOUNT.collaborator, ACCOUNT.outsider])
      expect((await it.get('/servicedesk/1/queue', as)).status).toBe(403);
    const count = async (id: string) =>
      (await it.get(`/servicedesk/1/queue/${id}?includeCount=true`, ACCOUNT.agentL2)).body['issueCount'];
    expect([await count('1'), await count('11'), await count('12')]).toEqual([2, 0, 1]);
    const listed = valuesOf((await it.get('/servicedesk/1/queue', ACCOUNT.agentL2)).body);
    expect(listed[0]).toMatchObject({
      id: '1',
      name: 'All open',
      jql: 'project = HELP AND resolution = Unresolved ORDER BY "Time to resolution" ASC',
    });
    expect(listed[0]).not.toHaveProperty('issueCount');
    expect((await it.get('/servicedesk/1/queue/99', ACCOUNT.agentL1)).status).toBe(404);
  });

  it("orders a queue by what is left of the clock and shows the queue's fields only", async () => {
    const it = jsmSite();
    const later = it.help.raise({ priority: 'Low' });
    const sooner = it.help.raise({ priority: 'Highest' });
    const { body } = await it.get('/servicedesk/1/queue/1/issue', ACCOUNT.agentL1);
    expect(valuesOf(body).map((issue) => issue['key'])).toEqual([sooner.key, later.key]);
    expect(Object.keys((valuesOf(body)[0]?.['fields'] ?? {}) as object).sort()).toEqual([
      'assignee',
      'created',
      'customfield_10031',
      'issuetype',
      'priority',
      'reporter',
      'status',
      'summary',
    ]);
  });

  it('speaks so that jira.js, which checks every answer, understands it', async () => {
    const it = jsmSite();
    const issue = it.help.raise({ description: 'Since Monday.' });
    it.help.comment(issue, 'Hello');
    await it.after(1);
    it.help.moveTo(issue, 'Waiting for customer');
    const client = it.clients();
    const agent = client(ACCOUNT.agentL1);
    const issueIdOrKey = issue.key;
    expect(
      (await agent.request.getSlaInformation({ issueIdOrKey })).values?.map((sla) => sla.completedCycles?.length),
    ).toEqual([1, 0, 0, 0]);
    expect((await agent.request.getSlaInformationById({ issueIdOrKey, slaMetricId: 2 })).ongoingCycle?.paused).toBe(
      true,
    );
    const request = await agent.request.getCustomerRequestByIdOrKey({
      issueIdOrKey,
      expand: ['status', 'sla', 'requestType', 'serviceDesk', 'participant'],
    });
    expect(request.currentStatus?.status).toBe('Waiting for customer');
    expect((await agent.request.getCustomerRequestStatus({ issueIdOrKey })).size).toBe(2);
    expect((await agent.request.getRequestComments({ issueIdOrKey, expand: ['renderedBody'] })).size).toBe(1);
    expect((await agent.servicedesk.getServiceDesks()).size).toBe(2);
    expect((await agent.servicedesk.getServiceDeskById({ serviceDeskId: '1' })).projectKey).toBe('HELP');
    expect((await agent.servicedesk.getRequestTypes({ serviceDeskId: '1' })).size).toBe(12);
    expect((await agent.servicedesk.getQueues({ serviceDeskId: '1', includeCount: true })).size).toBe(13);
    expect((await agent.servicedesk.getQueue({ serviceDeskId: '1', queueId: 1 })).name).toBe('All open');
    expect((await agent.servicedesk.getIssuesInQueue({ serviceDeskId: '1', queueId: 1 })).size).toBe(1);
    await expect(client(ACCOUNT.customer).request.getSlaInformation({ issueIdOrKey })).rejects.toThrow();
  });
});
