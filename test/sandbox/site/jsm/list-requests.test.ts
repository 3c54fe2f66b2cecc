import { FIELD } from '../../../../sandbox/seed/ids';
import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import { anotherCustomer, jsmSite, valuesOf } from './jsm-site';

const AGENT = { accountId: ACCOUNT.agentL1 };

describe('the list of requests', () => {
  it("shows a customer own requests, those joined and the organization's, the latest first", async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    it.site.organizations.get(FINANCE)?.members.add(other);
    const own = it.help.raise({ summary: 'Own' });
    await it.after(0.1);
    const joined = it.help.raise({ summary: 'Joined', by: other });
    editIssue(it.site, joined, { [FIELD.participants]: [ACCOUNT.customer] }, AGENT);
    await it.after(0.1);
    const shared = it.help.raise({ summary: 'Shared', by: other });
    editIssue(it.site, shared, { [FIELD.organizations]: [FINANCE] }, AGENT);
    await it.after(0.1);
    it.help.raise({ summary: 'Foreign', by: other });
    await it.after(0.1);
    it.help.comment(own, 'Any news?', { by: ACCOUNT.customer });
    const keys = async (query: string, as: string = ACCOUNT.customer) =>
      valuesOf((await it.get(`/request${query}`, as)).body).map((one) => one['issueKey']);
    expect(await keys('')).toEqual([own.key, shared.key, joined.key]);
    expect(await keys('?requestOwnership=OWNED_REQUESTS')).toEqual([own.key]);
    expect(await keys('?requestOwnership=OWNED_REQUESTS&requestOwnership=PARTICIPATED_REQUESTS')).toEqual([
      own.key,
      joined.key,
    ]);
    expect(await keys(`?requestOwnership=ORGANIZATION&organizationId=${FINANCE}`)).toEqual([shared.key]);
    expect(await keys('?requestOwnership=ALL_REQUESTS')).toHaveLength(3);
    expect(await keys('?requestOwnership=ALL_REQUESTS', ACCOUNT.agentL2)).toHaveLength(4);
    expect(await keys('?requestOwnership=ALL_REQUESTS', ACCOUNT.outsider)).toEqual([]);
    expect((await it.get('/request', '')).status).toBe(401);
  });

  it('does not pass over an organization that is named without asking for requests of organizations', async () => {
    const it = jsmSite();
    expect((await it.get(`/request?organizationId=${FINANCE}`, ACCOUNT.customer)).status).toBe(501);
  });

  it('filters by words, desk, request type and whether a resolution closed the request', async () => {
    const it = jsmSite();
    const vpn = it.help.raise({ summary: 'The VPN drops' });
    const mouse = it.help.raise({ summary: 'A new mouse', requestType: 'Request new hardware' });
    const fault = it.ops.raise({ summary: 'Gate 4 is stuck' });
    it.help.moveTo(vpn, 'Resolved');
    const keys = async (query: string) =>
      valuesOf((await it.get(`/request?${query}`, ACCOUNT.customer)).body).map((one) => one['issueKey']);
    expect(await keys('searchTerm=vpn%20dr*')).toEqual([vpn.key]);
    expect(await keys('searchTerm=vp')).toEqual([]);
    expect(await keys('serviceDeskId=2')).toEqual([fault.key]);
    expect(await keys('serviceDeskId=1&requestTypeId=3')).toEqual([mouse.key]);
    expect(await keys('requestStatus=CLOSED_REQUESTS')).toEqual([]);
    editIssue(it.site, vpn, { resolution: '10000' }, AGENT);
    expect(await keys('requestStatus=CLOSED_REQUESTS')).toEqual([vpn.key]);
    expect(await keys('requestStatus=OPEN_REQUESTS')).toHaveLength(2);
    const status = async (query: string) => (await it.get(`/request?${query}`, ACCOUNT.customer)).status;
    expect(await status('requestTypeId=3')).toBe(501);
    expect(await status('approvalStatus=MY_PENDING_APPROVAL')).toBe(501);
    expect(await status('requestStatus=SOME')).toBe(501);
    expect((await it.get('/request?serviceDeskId=1', ACCOUNT.outsider)).status).toBe(404);
  });
});
