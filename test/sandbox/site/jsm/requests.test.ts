import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { portalTimeline } from '../../../../sandbox/site/jsm/portal';
import { requestTypeFieldValue } from '../../../../sandbox/site/jsm/request-type-field';
import { jsdError, jsmSite, valuesOf } from './jsm-site';

describe("a customer's request", () => {
  it('is shown to its customer with the names of the portal', async () => {
    const it = jsmSite();
    const issue = it.help.raise({
      requestType: 'Report a system problem',
      description: 'Since Monday.\nEveryone in finance.',
    });
    it.help.moveTo(issue, 'Work in progress');
    const { status, body } = await it.get(`/request/${issue.key}`, ACCOUNT.customer);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      issueId: issue.id,
      issueKey: 'HELP-1',
      requestTypeId: '4',
      serviceDeskId: '1',
      summary: issue.values['summary'],
      createdDate: {
        iso8601: '2026-11-23T10:00:00+0100',
        jira: '2026-11-23T10:00:00.000+0100',
        friendly: 'Today 10:00 AM',
        epochMillis: issue.created,
      },
      reporter: { accountId: ACCOUNT.customer, displayName: 'Customer' },
      currentStatus: { status: 'In Progress', statusCategory: 'INDETERMINATE' },
      _links: { agent: 'http://localhost:8086/browse/HELP-1' },
    });
    expect(body['requestFieldValues']).toContainEqual({
      fieldId: 'description',
      label: 'Description',
      value: 'Since Monday.\nEveryone in finance.',
      renderedValue: { html: '<p>Since Monday.<br/>Everyone in finance.</p>' },
    });
  });

  it("is nobody else's: other people get 404, also for work that no portal form raised", async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const own = it.help.raise({ by: ACCOUNT.agentL1 });
    const internal = it.help.raise({ requestType: null, workType: 'Incident', by: ACCOUNT.agentL1 });
    for (const [key, as] of [
      [issue.key, ACCOUNT.outsider],
      [own.key, ACCOUNT.customer],
      [internal.key, ACCOUNT.agentL1],
      ['HELP-99', ACCOUNT.agentL1],
    ] as const) {
      const { status, body } = await it.get(`/request/${key}`, as);
      expect([key, status]).toEqual([key, 404]);
      expect(jsdError(body)).toEqual(['string', 'object']);
    }
    expect((await it.get(`/request/${issue.key}`, ACCOUNT.agentL2)).status).toBe(200);
  });

  it('shows its customer nothing of a step that reads the same', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    await it.after(1);
    it.help.moveTo(issue, 'Escalated');
    await it.after(1);
    it.help.moveTo(issue, 'In Progress');
    it.help.comment(issue, 'Only for colleagues', { internal: true });
    it.help.comment(issue, 'We are on it');
    await it.after(1);
    it.help.moveTo(issue, 'Resolved');
    const { body } = await it.get(`/request/${issue.key}/status`, ACCOUNT.customer);
    expect(valuesOf(body).map(({ status, statusCategory }) => [status, statusCategory])).toEqual([
      ['Resolved', 'DONE'],
      ['In Progress', 'INDETERMINATE'],
      ['Waiting for support', 'INDETERMINATE'],
    ]);
    expect(portalTimeline(it.site, issue).map((entry) => (entry.kind === 'status' ? entry.name : entry.text))).toEqual([
      'Waiting for support',
      'In Progress',
      'We are on it',
      'Resolved',
    ]);
  });

  it('gives customers its public comments and agents the internal ones too', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    it.help.comment(issue, 'Could you restart it?');
    it.help.comment(issue, 'Looks like the switch', { internal: true });
    const texts = async (path: string, as: string) =>
      valuesOf((await it.get(`/request/${issue.key}/comment${path}`, as)).body).map((one) => one['body']);
    expect(await texts('', ACCOUNT.customer)).toEqual(['Could you restart it?']);
    expect(await texts('?internal=true&public=false', ACCOUNT.customer)).toEqual([]);
    expect(await texts('', ACCOUNT.agentL1)).toEqual(['Could you restart it?', 'Looks like the switch']);
    expect(await texts('?public=false', ACCOUNT.agentL1)).toEqual(['Looks like the switch']);
    expect(await texts('', ACCOUNT.outsider)).toEqual([]);
    expect((await it.get('/request/HELP-99/comment', ACCOUNT.agentL1)).status).toBe(404);
  });

  it('expands to its desk, type, statuses and, for agents, SLAs, and says what it cannot expand', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const all = '?expand=status,sla,requestType,serviceDesk,participant';
    const agent = (await it.get(`/request/${issue.key}${all}`, ACCOUNT.agentL1)).body;
    expect(agent).toMatchObject({
      serviceDesk: { projectKey: 'HELP' },
      requestType: { name: 'Get IT help' },
      status: { size: 1 },
      sla: { size: 4 },
      participants: { size: 0 },
    });
    expect((await it.get(`/request/${issue.key}${all}`, ACCOUNT.customer)).body['sla']).toBeUndefined();
    expect((await it.get(`/request/${issue.key}?expand=weather`, ACCOUNT.agentL1)).status).toBe(501);
  });

  it('carries its request type in a field of the issue, and other work carries none', () => {
    const { site, help } = jsmSite();
    expect(requestTypeFieldValue(site, help.raise({ requestType: 'Request a new account' }))).toMatchObject({
      requestType: { id: '2', name: 'Request a new account', issueTypeId: '10005', serviceDeskId: '1' },
      currentStatus: { status: 'Waiting for support', statusDate: { iso8601: '2026-11-23T09:00:00+0000' } },
    });
    expect(requestTypeFieldValue(site, help.raise({ requestType: null, workType: 'Incident' }))).toBeNull();
  });
});
